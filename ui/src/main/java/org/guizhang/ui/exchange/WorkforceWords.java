package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Steps about positions and sites in words. */
final class WorkforceWords {
    private static final List<String> MEMBERS =
            List.of("about", "address", "reports-to", "outside", "merged-into", "closed", "headcount");

    private WorkforceWords() {}

    /** What changes in which way; empty lines are not there. */
    static List<String> of(Step step) {
        var member = step.member();
        if (member == null) {
            return step.after() == null ? List.of() : all(step.after());
        }
        if (member.equals("areas")) {
            return List.of(area(step));
        }
        if (member.equals("headcounts")) {
            var named = step.after() == null ? step.before() : step.after();
            return List.of(t(
                    "code.member.from", named == null ? "" : title(named), count(step.before()), count(step.after())));
        }
        return List.of(t(
                "code.member.from",
                t("code.member." + member),
                value(member, step.before()),
                value(member, step.after())));
    }

    /** What is new, member by member. */
    private static List<String> all(JsonNode entry) {
        var lines = new ArrayList<String>();
        for (var member : MEMBERS) {
            if (entry.has(member)) {
                lines.add(t("code.member.is", t("code.member." + member), value(member, entry.get(member))));
            }
        }
        if (entry.has("areas")) {
            var names = new ArrayList<String>();
            entry.path("areas").forEach(area -> names.add(name(area.path("name"))));
            lines.add(t("code.member.is", t("code.member.areas"), String.join(t("code.member.and"), names)));
        }
        entry.path("headcounts").forEach(need -> lines.add(t("code.member.is", title(need), count(need))));
        return lines;
    }

    private static String area(Step step) {
        var after = step.after();
        var area = after == null ? "" : name(after.path("name"));
        if (step.before() == null) {
            return t("code.area.new", area);
        }
        var closed = after != null && after.path("closed").asBoolean();
        return t(closed ? "code.area.closed" : "code.area.open", area);
    }

    private static String value(String member, @Nullable JsonNode value) {
        return switch (member) {
            case "title" -> value == null ? "" : both(value);
            case "reports-to", "merged-into" -> value == null ? t("code.member.nobody") : title(value);
            case "outside", "closed" -> t(value == null ? "code.member.no" : "code.member.yes");
            case "headcount" -> value == null ? t("code.member.none") : t("code.member.people", value.asText());
            default -> value == null ? t("code.member.none") : value.asText();
        };
    }

    private static String count(@Nullable JsonNode need) {
        if (need == null) {
            return t("code.member.none");
        }
        var people = need.path("headcount").asText();
        return t("code.member.people", people);
    }

    private static String title(JsonNode position) {
        return name(position.path("title"));
    }

    private static String name(JsonNode text) {
        return Json.read(text.toString(), Text.class).in(Messages.locale());
    }

    /** Both languages where they differ: a step may change only the one that is not read. */
    private static String both(JsonNode value) {
        var text = Json.read(value.toString(), Text.class);
        return text.zh().equals(text.en()) ? text.zh() : t("code.member.both", text.zh(), text.en());
    }
}
