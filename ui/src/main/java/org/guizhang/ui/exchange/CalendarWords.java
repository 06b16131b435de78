package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guizhang.exchange.PolicyPlan.Step;
import org.jspecify.annotations.Nullable;

/** What an import changes in a calendar, member by member, as people read it. */
final class CalendarWords {
    private CalendarWords() {}

    static List<String> of(Step step) {
        var before = step.before() == null ? MissingNode.getInstance() : step.before();
        var after = step.after() == null ? MissingNode.getInstance() : step.after();
        if (after.isMissingNode()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        line(lines, t("name"), title(before), title(after));
        line(lines, t("calendar.default"), yes(before.path("default")), yes(after.path("default")));
        line(lines, t("calendar.weekdays"), weekdays(before), weekdays(after));
        line(lines, t("calendar.hours"), joined(before.path("hours")), joined(after.path("hours")));
        line(lines, t("calendar.follow"), yes(before.path("holidays")), yes(after.path("holidays")));
        line(lines, t("calendar.exceptions"), exceptions(before), exceptions(after));
        return lines;
    }

    /** From which calendar a site goes to which. */
    static List<String> ofSite(Step step) {
        var lines = new ArrayList<String>();
        line(lines, t("calendar.title"), named(step.before()), named(step.after()));
        return lines;
    }

    private static String named(@Nullable JsonNode calendar) {
        return calendar == null ? "" : title(calendar);
    }

    private static void line(List<String> lines, String name, String before, String after) {
        if (!before.equals(after)) {
            var change = before.isEmpty() ? after : after.isEmpty() ? before : t("code.step.from", before, after);
            lines.add(name + t("calendar.colon") + change);
        }
    }

    private static String title(JsonNode calendar) {
        var zh = calendar.at("/title/zh").asText();
        var en = calendar.at("/title/en").asText();
        return zh.equals(en) ? zh : zh + " / " + en;
    }

    private static String yes(JsonNode node) {
        return node.asBoolean(false) ? t("calendar.yes") : t("calendar.no");
    }

    private static String weekdays(JsonNode calendar) {
        return StreamSupport.stream(calendar.path("weekdays").spliterator(), false)
                .map(day -> t("weekday." + day.asText()))
                .collect(Collectors.joining(t("list.comma")));
    }

    private static String exceptions(JsonNode calendar) {
        return StreamSupport.stream(calendar.path("exceptions").spliterator(), false)
                .map(CalendarWords::exception)
                .collect(Collectors.joining("\n"));
    }

    private static String exception(JsonNode days) {
        var until = days.has("to") ? "–" + days.path("to").asText() : "";
        var working = days.path("working").asBoolean();
        var what = t(working ? "calendar.open-days" : "calendar.closed-days");
        return days.path("from").asText() + until + " " + what + " "
                + days.path("reason").asText();
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(t("list.comma")));
    }
}
