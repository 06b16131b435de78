package org.guizhang.policy.amend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Locator;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.policy.amend.internal.RemovedContents;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/**
 * Something of the business that goes along when something else is taken out: what it has added there, and what it has
 * moved there from elsewhere. Taking the removal back brings it back.
 *
 * @param target as changes name it
 * @param name what people call it
 */
public record AffectedElement(String target, Text name, Kind kind) {
    /** How it came there. */
    public enum Kind {
        /** The business has added it. */
        @JsonProperty("own")
        OWN,
        /** The template has it elsewhere. */
        @JsonProperty("moved")
        MOVED
    }

    /** What goes along with a removal from a template as amendments leave it; nothing for other changes. */
    public static List<AffectedElement> of(Template template, List<Amendment> amendments, Change change) {
        if (!(change instanceof Change.Remove remove)) {
            return List.of();
        }
        var draft = new EditableDocument(template.source().document());
        var ignored = new Violations();
        amendments.stream()
                .map(Amendment::change)
                .filter(made -> !made.slot().equals(remove.slot()))
                .forEach(made -> Patches.apply(made, draft, ignored));
        var home = new EditableDocument(template.source().document());
        var found = new ArrayList<AffectedElement>();
        RemovedContents.of(draft, home, remove.target())
                .forEach((target, own) -> found.add(
                        new AffectedElement(target, Locator.name(draft, target), own ? Kind.OWN : Kind.MOVED)));
        return List.copyOf(found);
    }

    /** The words for what goes along, in the order of the text. */
    public static Text names(List<AffectedElement> companions) {
        return Message.list(companions.stream()
                        .map(c -> Message.of("quoted", c.name()))
                        .toList())
                .both();
    }

    /** The targets alone. */
    public static Optional<String> targets(List<AffectedElement> companions) {
        return companions.stream().map(AffectedElement::target).reduce((all, next) -> all + ", " + next);
    }
}
