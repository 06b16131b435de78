package org.guizhang.policy.amend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.guizhang.policy.amend.internal.Draft;
import org.guizhang.policy.amend.internal.Locator;
import org.guizhang.shared.Text;

/** What the targets of changes lead to in a document. */
public final class Targets {
    private final Draft draft;

    public Targets(JsonNode document) {
        this.draft = new Draft(document);
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
