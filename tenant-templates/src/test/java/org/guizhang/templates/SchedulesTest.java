package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import org.guizhang.calendar.Often;
import org.guizhang.calendar.Schedule;
import org.guizhang.template.artefact.Correlation;
import org.junit.jupiter.api.Test;

/** Whatever a business may set, its schedules call people at times that can be meant. */
class SchedulesTest {
    @Test
    void everyScheduleByTheClockGoesOn() {
        var wrong = new ArrayList<String>();
        for (var template : Delivery.newest()) {
            for (var listed : WindowList.of(template)) {
                if (listed.schedule().recurs() != null && listed.windows().size() != WindowList.NEXT) {
                    wrong.add(said(template.id(), listed));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoAreForTheSameTimeButThoseOfOneDay() {
        var wrong = new ArrayList<String>();
        for (var template : Delivery.newest()) {
            for (var listed : WindowList.of(template)) {
                var seen = new HashMap<Object, Object>();
                for (var window : listed.windows()) {
                    var before = seen.put(window.opens(), window.slot());
                    if (before != null && !before.equals(window.slot())) {
                        wrong.add(said(template.id(), listed));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who looks several times a day cannot begin at midnight, while nobody is there. */
    @Test
    void whatIsSpreadOverADaySaysWhenThatBegins() {
        var wrong = new HashSet<String>();
        for (var template : Delivery.newest()) {
            for (var listed : WindowList.of(template)) {
                var schedule = listed.schedule();
                if (schedule.spread() && isDaily(schedule) && schedule.opens() == null) {
                    wrong.add(template.id() + " " + listed.place());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A report on a month cannot be due before the month is over, nor a plan for it when it is. */
    @Test
    void whatIsDueFitsThePeriodItIsAbout() {
        var wrong = new ArrayList<String>();
        for (var template : Delivery.newest()) {
            var calendar = WindowList.calendar(template);
            Settings.of(template).forEach((setting, artefacts) -> {
                for (var deadline : artefacts.deadlines().values()) {
                    // Weekdays have no smallest: what is due before a closed Monday is due in the week before.
                    if (!(deadline.correlation() instanceof Correlation.Covers covers)
                            || deadline.recurs() == null
                            || (isWeekly(deadline.recurs()) && !setting.equals("default"))) {
                        continue;
                    }
                    deadline.recurs()
                            .windows(WindowList.FROM, WindowList.FROM, calendar)
                            .limit(WindowList.NEXT)
                            .forEach(window -> {
                                var days = deadline.recurs()
                                        .about(window, covers.period().later(), calendar);
                                var due = WindowList.local(window.due().minusNanos(1))
                                        .toLocalDate();
                                var fits = switch (covers.period()) {
                                    case PREVIOUS -> due.isAfter(days.last());
                                    case SAME -> !due.isBefore(days.first());
                                    case NEXT -> due.isBefore(days.first());
                                };
                                if (!fits) {
                                    wrong.add(template.id() + " " + deadline.key() + " " + setting + " " + due + " "
                                            + days);
                                }
                            });
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isDaily(Schedule schedule) {
        return schedule.recurs() != null
                && schedule.recurs().often() == Often.DAILY
                && !schedule.recurs().whole();
    }

    private static boolean isWeekly(Schedule schedule) {
        return schedule.recurs() != null && schedule.recurs().often() == Often.WEEKLY;
    }

    private static String said(String template, WindowList.Listed listed) {
        return template + " " + listed.place() + " " + listed.setting() + ": " + WindowList.words(listed);
    }
}
