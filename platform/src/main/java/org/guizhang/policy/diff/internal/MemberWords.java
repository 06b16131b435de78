package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Who;

/** What readers see in place of the keys, rules and values that a member holds. */
final class MemberWords {
    /** Members whose text is the key of something with a title. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("position", "positions"),
            Map.entry("verifier", "positions"),
            Map.entry("filledBy", "positions"),
            Map.entry("responsible", "positions"),
            Map.entry("custodian", "positions"),
            Map.entry("by", "positions"),
            Map.entry("to", "positions"),
            Map.entry("onDuty", "positions"),
            Map.entry("thing", "things"),
            Map.entry("reportsTo", "positions"),
            Map.entry("clause", "clauses"),
            Map.entry("clauses", "clauses"),
            Map.entry("violates", "clauses"),
            Map.entry("record", "records"),
            Map.entry("records", "records"),
            Map.entry("deadline", "deadlines"),
            Map.entry("deadlines", "deadlines"),
            Map.entry("penalties", "penalties"),
            Map.entry("phrases", "phrases"),
            Map.entry("checklist", "checklists"),
            Map.entry("checklists", "checklists"),
            Map.entry("fromChecklists", "checklists"));

    private static final Set<String> RULES = Set.of("must", "when", "value", "visibleWhen", "requiredWhen", "while");

    /** Members whose text is the key of a field or a part of the same thing, or of the form that it names. */
    private static final Set<String> PARTS = Set.of(
            "field",
            "default",
            "distinctFrom",
            "covers",
            "via",
            "sets",
            "requires",
            "signer",
            "unique",
            "carries",
            "scope",
            "of",
            "plus",
            "minus");

    /** Members whose text is the key of a part in that list. */
    private static final Map<String, String> LISTED = Map.of(
            "area",
            "areas",
            "from",
            "states",
            "to",
            "states",
            "returnsTo",
            "states",
            "approves",
            "approvals",
            "signs",
            "signatures");

    private static final Set<String> PEOPLE = Set.of("by", "position", "verifier", "responsible", "to");
    private static final Set<String> YUAN = Set.of("amount", "amountMax");
    private static final String PERCENT = "shareOfMonthlyWage";

    private final Titles titles;
    private final RuleWords rules;

    MemberWords(Titles titles, RuleWords rules) {
        this.titles = titles;
        this.rules = rules;
    }

    /** The words of a value or of each element of a list; none where it is missing. */
    List<Text> of(String member, JsonNode held) {
        // What must be the same is written as field: field.
        var last = member.contains("same.") ? "field" : member.substring(member.lastIndexOf('.') + 1);
        var words = new ArrayList<Text>();
        if (held.isArray()) {
            held.forEach(element -> words.add(one(last, element)));
        } else if (!held.isMissingNode() && !held.isNull()) {
            words.add(one(last, held));
        }
        return words;
    }

    /** The same as it is kept, without any words for it. */
    static List<Text> kept(JsonNode held) {
        return held.isMissingNode() ? List.of() : List.of(Text.same(held.toString()));
    }

    private Text who(Who who) {
        return switch (who.kind()) {
            case HOLDERS ->
                who.each()
                        ? Message.of("difference.each", titles.of("positions", who.key()))
                                .both()
                        : titles.of("positions", who.key());
            case NAMED -> Message.of("difference.named", rules.name(who.key())).both();
            case AUTHOR -> Message.of("difference.author").both();
            case ON_DUTY ->
                Message.of("difference.on-duty", titles.of("positions", who.key()))
                        .both();
        };
    }

    private Text one(String member, JsonNode held) {
        if (Titles.isText(held)) {
            return Titles.text(held);
        }
        if (!held.isValueNode()) {
            return PEOPLE.contains(member) ? who(Who.of(held)) : Text.same(held.toString());
        }
        if (RULES.contains(member) && held.isTextual()) {
            return rules.of(held.asText());
        }
        if (member.equals("scope") && held.asText().equals("site")) {
            return Message.of("difference.site").both();
        }
        if (PARTS.contains(member) && held.isTextual()) {
            return rules.name(held.asText());
        }
        var listed = LISTED.get(member);
        if (listed != null && !titles.has(NAMED.getOrDefault(member, ""), held.asText())) {
            return rules.name(listed, held.asText());
        }
        if (held.isNumber() && (YUAN.contains(member) || PERCENT.equals(member))) {
            var number = held.decimalValue().stripTrailingZeros().toPlainString();
            return YUAN.contains(member) ? Message.of("value.money", number).both() : Text.same(number + "%");
        }
        var kind = NAMED.get(member);
        return kind == null ? ParameterText.duration(held.asText()) : titles.of(kind, held.asText());
    }
}
