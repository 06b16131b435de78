package org.guizhang.policy.amend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.shared.Json;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/**
 * A template with amendments in it, placeholders still open.
 *
 * @param template everything that texts may name, artefacts that are switched off too
 * @param document what is in force: without what is switched off, marked with {@link Authorship}
 */
public record Amended(Template template, JsonNode document) {

    /**
     * Applies amendments in their order. Those of a checked list always fit.
     *
     * @throws org.guizhang.shared.Rejected if one does not fit
     */
    public static Amended of(Template template, List<Amendment> amendments) {
        if (amendments.isEmpty()) {
            return new Amended(template, template.source().document());
        }
        var draft = new EditableDocument(template.source().document());
        for (var amendment : amendments) {
            var violations = new Violations();
            Patches.apply(amendment.change(), draft, violations);
            if (!Patches.isIdle(violations)) {
                violations.check();
            }
        }
        var whole = Template.parse(Json.canonical(draft.document()));
        return new Amended(whole, draft.inForce());
    }
}
