package org.guizhang.duty.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.duty.Shift;
import org.guizhang.duty.ShiftImport.Fault;
import org.guizhang.duty.ShiftImport.Line;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.sheet.SheetRow;
import org.guizhang.sheet.WrittenDay;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a list of shifts one after the other: each by itself, and against the rows before. */
final class ShiftSheet {
    private final ShiftCheck check;
    private final ShiftCheck.Known known;
    private final Function<UUID, List<Shift>> there;
    private final List<Shift> before = new ArrayList<>();

    /** @param there the shifts of a person around the days of the list */
    ShiftSheet(ShiftCheck check, ShiftCheck.Known known, Function<UUID, List<Shift>> there) {
        this.check = check;
        this.known = known;
        this.there = there;
    }

    /** A row and the shift it would make; none where it is there already or wrong. */
    record Row(Line line, @Nullable Shift wanted) {}

    Row judge(SheetRow<ShiftColumn> cells) {
        var faults = new ArrayList<Fault>();
        cells.formulas().forEach(column -> fault(faults, column, "import-formula"));
        cells.errors().forEach(column -> fault(faults, column, "import-error-value"));
        var who = person(faults, cells.text(ShiftColumn.PERSON));
        var site = site(faults, cells.text(ShiftColumn.SITE));
        var day = day(faults, cells.text(ShiftColumn.DAY));
        var from = clock(faults, ShiftColumn.FROM, cells.text(ShiftColumn.FROM));
        var until = clock(faults, ShiftColumn.UNTIL, cells.text(ShiftColumn.UNTIL));
        var position = position(faults, cells.text(ShiftColumn.POSITION), who, site, day);
        var when =
                cells.text(ShiftColumn.DAY) + " " + cells.text(ShiftColumn.FROM) + "–" + cells.text(ShiftColumn.UNTIL);
        if (!faults.isEmpty() || who == null || day == null || from == null || until == null) {
            return wrong(cells, when, faults);
        }
        var begin = at(day, from);
        var end = at(until > from ? day : day.plusDays(1), until);
        var around = new ArrayList<>(there.apply(who.id()));
        before.stream().filter(shift -> shift.person().equals(who.id())).forEach(around::add);
        var present = around.stream()
                .anyMatch(shift -> shift.from().equals(begin)
                        && shift.until().equals(end)
                        && shift.position().equals(position)
                        && Objects.equals(shift.site(), site));
        if (present) {
            return new Row(line(cells, when, Outcome.PRESENT, List.of()), null);
        }
        var found = new Violations();
        var entry = new Shift.Entry(site, position, who.id(), begin, end);
        var shift = check.judge(found, known, new UUID(0, cells.row()), entry, around);
        if (shift == null) {
            found.all().forEach(one -> {
                var column = ShiftColumn.valueOf(one.field().substring(1).toUpperCase(Locale.ROOT));
                faults.add(new Fault(column.key(), column.title(), one.rule(), one.remedy()));
            });
            return wrong(cells, when, faults);
        }
        var twice = around.stream().anyMatch(other -> other.overlaps(begin, end));
        before.add(shift);
        return new Row(line(cells, when, twice ? Outcome.DOUBLE : Outcome.ADD, List.of()), shift);
    }

    private static Row wrong(SheetRow<ShiftColumn> cells, String when, List<Fault> faults) {
        return new Row(line(cells, when, Outcome.WRONG, List.copyOf(faults)), null);
    }

    private static Line line(SheetRow<ShiftColumn> cells, String when, Outcome outcome, List<Fault> faults) {
        return new Line(cells.row(), cells.text(ShiftColumn.PERSON), when, outcome, faults);
    }

    private static Instant at(LocalDate day, int minutes) {
        return day.atStartOfDay(Days.ZONE).plusMinutes(minutes).toInstant();
    }

    /** By login or employee number, else by a name that one alone has. */
    private ShiftRows.@Nullable Worker person(List<Fault> faults, String written) {
        var plain = written.toLowerCase(Locale.ROOT);
        var all = known.people().values();
        var found = all.stream()
                .filter(who -> who.login().equals(plain) || who.login().endsWith("/" + plain))
                .toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(who -> who.name().equalsIgnoreCase(written))
                    .toList();
        }
        if (found.size() != 1) {
            fault(faults, ShiftColumn.PERSON, found.isEmpty() ? "shift-import-person" : "shift-import-people", written);
            return null;
        }
        return found.get(0);
    }

    /** The one that is named; where a business has one open site alone it goes without saying. */
    private @Nullable UUID site(List<Fault> faults, String written) {
        var open = known.places().stream().filter(one -> !one.closed()).toList();
        if (written.isEmpty()) {
            return open.size() == 1 ? open.get(0).id() : null;
        }
        var found = open.stream()
                .filter(one -> one.name().readsLike(Text.same(written)))
                .map(Site::id)
                .toList();
        if (found.size() != 1) {
            fault(faults, ShiftColumn.SITE, found.isEmpty() ? "import-site" : "import-site-several", written);
            return null;
        }
        return found.get(0);
    }

    /** The one that is named; where the person holds one alone there it goes without saying. */
    private @Nullable UUID position(
            List<Fault> faults,
            String written,
            ShiftRows.@Nullable Worker who,
            @Nullable UUID site,
            @Nullable LocalDate day) {
        var tree = known.held().tree();
        var all = tree.ids().stream()
                .map(tree::get)
                .flatMap(one -> Optional.ofNullable(one).stream())
                .filter(one -> !one.closed() && !one.outside())
                .toList();
        var found = all.stream()
                .filter(one -> written.isEmpty()
                        ? who != null && day != null && known.held().holds(who.id(), one.id(), site, day)
                        : one.key().equals(written) || one.title().readsLike(Text.same(written)))
                .map(Position::id)
                .map(tree::root)
                .distinct()
                .toList();
        if (found.size() != 1) {
            fault(
                    faults,
                    ShiftColumn.POSITION,
                    written.isEmpty() ? "required" : found.isEmpty() ? "import-position" : "import-position-several",
                    written);
            return null;
        }
        return found.get(0);
    }

    private static @Nullable LocalDate day(List<Fault> faults, String written) {
        var day = WrittenDay.of(written);
        if (day.isEmpty()) {
            fault(faults, ShiftColumn.DAY, written.isEmpty() ? "required" : "import-date", written);
        }
        return day.orElse(null);
    }

    private static @Nullable Integer clock(List<Fault> faults, ShiftColumn column, String written) {
        var minutes = WrittenClock.minutes(written);
        if (minutes.isEmpty()) {
            fault(faults, column, written.isEmpty() ? "required" : "shift-clock", written);
        }
        return minutes.orElse(null);
    }

    private static void fault(List<Fault> faults, ShiftColumn column, String rule, Object... arguments) {
        faults.add(new Fault(column.key(), column.title(), rule, Message.of("violation." + rule, arguments)));
    }
}
