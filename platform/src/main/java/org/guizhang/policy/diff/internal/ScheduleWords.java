package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** What people call a schedule that has no title: how often it comes, or what it begins by, and until when it is due. */
final class ScheduleWords {
    private static final Pattern OFTEN = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?");
    private static final Pattern TIME = Pattern.compile("[0-2]\\d:[0-5]\\d");
    private static final String KEY = "difference.schedule.";

    private ScheduleWords() {}

    static boolean isSchedule(JsonNode thing) {
        return thing.has("rrule") || thing.has("event") || thing.has("on");
    }

    /** @param schedule of a document, of format 1 or 2 */
    static Text of(JsonNode schedule) {
        var often = often(schedule);
        var due = schedule.path("due").asText();
        return TIME.matcher(due).matches() ? Message.of(KEY + "due", often, due).both() : often;
    }

    private static Text often(JsonNode schedule) {
        var event = schedule.path("event").asText(schedule.path("on").asText());
        if (!event.isEmpty()) {
            return Message.of(KEY + event).both();
        }
        var rule = OFTEN.matcher(schedule.path("rrule").asText());
        // Every second month is not every month; how often it is, its own line says.
        var plain = rule.matches()
                && !rule.group().contains("INTERVAL=")
                && !rule.group().contains("BYMONTH=");
        return Message.of(KEY + (plain ? rule.group(1) : "recurring")).both();
    }
}
