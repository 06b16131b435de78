package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.guizhang.calendar.Recurrence;

/** A schedule says when: by the clock or by an event, with days that fit how often. */
final class WindowRule implements FolderRule {
    private static final Set<String> HOW_OFTEN = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        for (var checklist : folder.artefacts("checklist")) {
            var schedules = checklist.node().path("schedules");
            for (int i = 0; i < schedules.size(); i++) {
                check(checklist.file(), "/schedules/" + i, schedules.path(i), problems);
            }
        }
        for (var deadline : folder.artefacts("deadline")) {
            if (deadline.node().has("recurs")) {
                var at = deadline.pointer() + "/recurs";
                check(deadline.file(), at, deadline.node().path("recurs"), problems);
            }
        }
    }

    private static void check(YamlFile file, String at, JsonNode schedule, TemplateProblems problems) {
        if (schedule.has("rrule") == schedule.has("event")) {
            problems.add(file, at, "schedule-start");
        }
        if (schedule.has("every") && !(schedule.has("opens") && schedule.has("due"))) {
            problems.add(file, at + "/every", "schedule-every");
        }
        if (schedule.has("spread") && !schedule.has("times")) {
            problems.add(file, at + "/spread", "schedule-spread");
        }
        closedDays(file, at, schedule, problems);
        if (!schedule.has("rrule")) {
            return;
        }
        var often = schedule.path("rrule").asText().replaceFirst("^FREQ=([A-Z]*).*", "$1");
        if (!HOW_OFTEN.contains(often)) {
            problems.add(
                    file,
                    at + "/rrule",
                    "schedule-often",
                    often,
                    String.join(", ", HOW_OFTEN.stream().sorted().toList()));
        } else {
            rule(file, at, schedule.path("rrule").asText(), problems);
        }
        if (schedule.has("weekday") && !often.equals("WEEKLY")) {
            problems.add(file, at + "/weekday", "schedule-weekday");
        }
        if (schedule.has("dayOfMonth") && !often.equals("MONTHLY") && !often.equals("YEARLY")) {
            problems.add(file, at + "/dayOfMonth", "schedule-day");
        }
    }

    private static void closedDays(YamlFile file, String at, JsonNode schedule, TemplateProblems problems) {
        var moves = schedule.path("holiday").asText("run");
        if (!moves.equals("run") && !schedule.path("calendar").asText().equals("working-days")) {
            problems.add(file, at + "/holiday", "schedule-holiday", moves);
        } else if (Set.of("before", "after").contains(moves)
                && schedule.path("rrule").asText().equals("FREQ=DAILY")
                && !schedule.has("everyDays")) {
            problems.add(file, at + "/holiday", "schedule-piles", moves);
        }
    }

    private static void rule(YamlFile file, String at, String rule, TemplateProblems problems) {
        try {
            Recurrence.read(rule);
        } catch (IllegalArgumentException wrong) {
            problems.add(file, at + "/rrule", "schedule-rule", String.valueOf(wrong.getMessage()));
        }
    }
}
