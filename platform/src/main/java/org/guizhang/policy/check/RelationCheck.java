package org.guizhang.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.ParameterUses;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;

/**
 * Whether the values of a draft fit one another. A relation counts as long as something in the draft still goes by both
 * of its values: who has taken out the rule about banking is not held to its hour.
 */
public final class RelationCheck {
    private RelationCheck() {}

    /**
     * The relations that values contradict, in the template's order.
     *
     * @param values by key, each allowed in itself; absent ones are the defaults
     * @param amendments that fit the template
     */
    public static List<Relation> broken(Template template, Map<String, JsonNode> values, List<Amendment> amendments) {
        var broken = template.relations().stream()
                .filter(relation -> !relation.holds(template, values))
                .toList();
        if (broken.isEmpty() || amendments.isEmpty()) {
            return broken;
        }
        var used = ParameterUses.in(Amended.of(template, amendments).document());
        return broken.stream()
                .filter(relation -> used.containsAll(relation.parameters()))
                .toList();
    }

    /** The same as things to mend before a draft is published. */
    public static List<Finding> findings(Template template, Map<String, JsonNode> values, List<Amendment> amendments) {
        return broken(template, values, amendments).stream()
                .map(relation -> new Finding(
                        "values-contradict",
                        Finding.Severity.BLOCKING,
                        "parameters/" + relation.parameter(),
                        both(template, relation),
                        List.of(relation.sentence(template, values))))
                .toList();
    }

    private static Text both(Template template, Relation relation) {
        var one = template.parameter(relation.parameter()).orElseThrow().title();
        var two = template.parameter(relation.other()).orElseThrow().title();
        return Message.list(List.of(one, two)).both();
    }
}
