package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.CitedClause;
import org.guizhang.checklist.SheetItem;
import org.guizhang.form.Form;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.guizhang.workforce.Position.Source;

/**
 * A checklist of an edition, ready to be filled in. Immutable.
 *
 * @param template whose positions it names
 * @param form its items as fields of a form, so that answers are read and rules judged as everywhere
 * @param rules the conditions of items, by item
 * @param positions titles of those that the edition names, by key
 * @param clauses of the edition that its items cite, by key
 */
record SheetModel(
        UUID edition,
        String number,
        String template,
        ChecklistType type,
        Form form,
        Map<String, JsonNode> parameters,
        Map<String, SheetItem.Rule> rules,
        Map<String, Text> positions,
        Map<String, CitedClause> clauses) {

    Optional<ChecklistType.Item> item(String key) {
        return type.items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The position of a template as a row names it. */
    String role(String position) {
        return role(new Source(template, position));
    }

    static String role(Source source) {
        return source.template() + "/" + source.key();
    }

    /** What {@link #role} has made. */
    static Source source(String role) {
        var slash = role.indexOf('/');
        return new Source(role.substring(0, slash), role.substring(slash + 1));
    }
}
