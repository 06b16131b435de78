package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.exchange.PolicyPlan.What;
import org.guizhang.exchange.internal.CalendarForm.Stated;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;

/** The working calendars with their exceptions, and which is the default. */
@ApplicationScoped
public class CalendarsPart implements PolicyPart {
    @Inject
    Calendars calendars;

    @Override
    public List<String> names() {
        return List.of(CalendarForm.NAME);
    }

    @Override
    public Permission needed() {
        return Permission.EDIT_POLICY;
    }

    @Override
    public void write(ObjectNode root) {
        root.set(CalendarForm.NAME, CalendarForm.write(calendars.list()));
    }

    @Override
    public Import read(PolicyReader file) {
        return new Wanted(calendars, CalendarForm.read(file));
    }

    private record Wanted(Calendars calendars, List<Stated> stated) implements Import {
        @Override
        public List<Step> steps() {
            return CalendarsPart.steps(calendars.list(), stated);
        }

        @Override
        public List<Untouched> untouched() {
            var now = calendars.list();
            return now.stream()
                    .filter(calendar -> isUnnamed(calendar, stated) && !givesWay(calendar, stated))
                    .map(calendar -> new Untouched(CalendarForm.NAME, calendar.key(), calendar.title()))
                    .toList();
        }

        @Override
        public void apply() {
            if (!steps().isEmpty()) {
                var leaving = calendars.list().stream()
                        .filter(calendar -> givesWay(calendar, stated))
                        .map(Calendar::id)
                        .toList();
                stated.forEach(wanted -> calendars.put(wanted.entry(), wanted.standard()));
                leaving.forEach(id -> calendars.remove(id, calendars.get(id).revision()));
            }
        }
    }

    /** Compares; a file that makes none the default leaves the default where it is. */
    static List<Step> steps(List<Calendar> now, List<Stated> stated) {
        var chooses = stated.stream().anyMatch(Stated::standard);
        var steps = new ArrayList<Step>();
        for (var wanted : stated) {
            var key = Objects.requireNonNull(wanted.entry().key());
            var there = now.stream().filter(c -> c.key().equals(key)).findFirst();
            var before = there.map(c -> new Stated(c.entry(), c.standard()))
                    .map(CalendarForm::node)
                    .orElse(null);
            var standard =
                    chooses ? wanted.standard() : there.map(Calendar::standard).orElse(false);
            var after = CalendarForm.node(new Stated(wanted.entry(), standard));
            if (!after.equals(before)) {
                var what = before == null ? What.ADD : What.CHANGE;
                var title = Objects.requireNonNull(wanted.entry().title());
                var name = new Text(Objects.requireNonNull(title.zh()), Objects.requireNonNull(title.en()));
                steps.add(new Step(CalendarForm.NAME, what, null, key, null, name, before, after));
            }
        }
        now.stream()
                .filter(calendar -> givesWay(calendar, stated))
                .forEach(calendar -> steps.add(new Step(
                        CalendarForm.NAME,
                        What.REMOVE,
                        null,
                        calendar.key(),
                        null,
                        calendar.title(),
                        CalendarForm.node(new Stated(calendar.entry(), calendar.standard())),
                        null)));
        return List.copyOf(steps);
    }

    private static boolean isUnnamed(Calendar calendar, List<Stated> stated) {
        return stated.stream()
                .noneMatch(wanted -> calendar.key().equals(wanted.entry().key()));
    }

    /**
     * Whether a calendar goes because a file without it makes another the default: the one the business began with, if
     * nobody has touched it since. Otherwise an empty business would keep what the business of the file never had.
     */
    private static boolean givesWay(Calendar calendar, List<Stated> stated) {
        return calendar.key().equals(Calendar.OFFICE.key())
                && calendar.revision() == 1
                && calendar.sites().isEmpty()
                && isUnnamed(calendar, stated)
                && stated.stream().anyMatch(Stated::standard);
    }
}
