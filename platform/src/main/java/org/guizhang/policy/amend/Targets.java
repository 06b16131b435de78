package org.guizhang.policy.amend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Locator;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** What the targets of changes lead to in a document. */
public final class Targets {
    private final EditableDocument draft;

    public Targets(JsonNode document) {
        this.draft = new EditableDocument(document);
    }

    /**
     * The same in a template as amendments leave it, own things too. What does not fit it is passed over, and nothing is
     * taken out, so that what was removed has its name still.
     */
    public static Targets of(Template template, List<Amendment> amendments) {
        var targets = new Targets(template.source().document());
        var ignored = new Violations();
        amendments.stream()
                .map(Amendment::change)
                .filter(change -> !(change instanceof Change.Remove))
                .forEach(change -> Patches.apply(change, targets.draft, ignored));
        return targets;
    }

    public Optional<JsonNode> find(String target) {
        return draft.node(target);
    }

    /** What people call it: its title, or how its text begins. */
    public Text name(String target) {
        return Locator.name(draft, target);
    }

    public JsonNode document() {
        return draft.document();
    }
}
