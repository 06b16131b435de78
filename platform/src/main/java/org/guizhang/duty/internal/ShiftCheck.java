package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.duty.DutyHours;
import org.guizhang.duty.Shift;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/** The rules for a shift: open places, positions that somebody inside holds, people who hold them. */
@ApplicationScoped
public class ShiftCheck {
    @Inject
    SiteRows sites;

    @Inject
    PositionRows positions;

    @Inject
    HoldingRows holdings;

    @Inject
    ShiftRows rows;

    @Inject
    DutyScope scope;

    /** What shifts are held against; read once for a list of them. */
    public record Known(List<Site> places, HeldPosts held, Map<UUID, ShiftRows.Worker> people, DutyReach reach) {}

    public Known known() {
        var people = rows.workers().stream().collect(Collectors.toMap(ShiftRows.Worker::id, Function.identity()));
        return new Known(sites.all(), held(), people, scope.get());
    }

    /** Who holds what, on any day. */
    public HeldPosts held() {
        return new HeldPosts(positions.structureAtOnce(), holdings.all());
    }

    /**
     * Notes what is wrong with an entry.
     *
     * @param there shifts of the person around that time; one of them may be the shift itself, as {@code id}
     * @return the shift; null where something is wrong
     */
    public @Nullable Shift judge(Violations found, Known known, UUID id, Shift.Entry entry, List<Shift> there) {
        var before = found.all().size();
        place(found, known, entry.site());
        position(found, known, entry.position());
        var who = person(found, known, entry.person());
        time(found, entry);
        if (found.all().size() > before || who == null) {
            return null;
        }
        return judge(found, known, id, entry, who, there);
    }

    private static @Nullable Shift judge(
            Violations found, Known known, UUID id, Shift.Entry entry, ShiftRows.Worker who, List<Shift> there) {
        var from = Objects.requireNonNull(entry.from());
        var until = Objects.requireNonNull(entry.until());
        var position = known.held().tree().root(Objects.requireNonNull(entry.position()));
        if (!known.held().holds(who.id(), position, entry.site(), LocalDate.ofInstant(from, Days.ZONE))) {
            found.add("/person", "shift-not-held", who.name());
            return null;
        }
        var again = there.stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.person().equals(who.id())
                        && known.held().tree().root(other.position()).equals(position)
                        && Objects.equals(other.site(), entry.site())
                        && other.overlaps(from, until));
        if (again) {
            found.add("/from", "shift-twice", who.name());
            return null;
        }
        return new Shift(id, entry.site(), position, who.id(), who.name(), from, until, true, 1);
    }

    private static void place(Violations found, Known known, @Nullable UUID site) {
        if (site != null && known.places().stream().noneMatch(one -> one.id().equals(site) && !one.closed())) {
            found.add("/site", "site-unknown");
        } else if (!known.reach().manages(site)) {
            found.add("/site", "shift-site-theirs");
        }
    }

    private static void position(Violations found, Known known, @Nullable UUID position) {
        var there = position == null ? null : known.held().tree().get(position);
        if (position == null) {
            found.add("/position", "required");
        } else if (there == null || there.closed() || there.outside()) {
            found.add("/position", "shift-position");
        }
    }

    private static ShiftRows.@Nullable Worker person(Violations found, Known known, @Nullable UUID person) {
        var who = person == null ? null : known.people().get(person);
        if (who == null) {
            found.add("/person", person == null ? "required" : "person-unknown");
        }
        return who;
    }

    private static void time(Violations found, Shift.Entry entry) {
        if (entry.from() == null) {
            found.add("/from", "required");
        }
        if (entry.until() == null) {
            found.add("/until", "required");
        }
        Dates.check(found, "/from", entry.from());
        Dates.check(found, "/until", entry.until());
        if (entry.from() != null && entry.until() != null) {
            if (!entry.from().isBefore(entry.until())) {
                found.add("/until", "shift-order");
            } else if (entry.until().isAfter(entry.from().plus(Shift.LONGEST))) {
                found.add("/until", "shift-long", Shift.LONGEST.toHours());
            }
        }
    }

    /** Hours as they are entered, with each field that is wrong; taken away, they need no times. */
    public void judge(Violations found, Known known, DutyHours.Entry entry) {
        place(found, known, entry.site());
        position(found, known, entry.position());
        if (entry.people() == null) {
            found.add("/people", "required");
        } else if (entry.people() < 0 || entry.people() > DutyHours.MOST) {
            found.add("/people", "range", 0, DutyHours.MOST);
        } else if (entry.people() > 0) {
            clock(found, "/begins", entry.begins());
            clock(found, "/ends", entry.ends());
        }
    }

    private static void clock(Violations found, String field, @Nullable String written) {
        if (written == null) {
            found.add(field, "required");
            return;
        }
        try {
            var time = LocalTime.parse(written);
            if (written.length() == 5 && time.getSecond() == 0) {
                return;
            }
        } catch (DateTimeParseException noTime) {
            // Said below.
        }
        found.add(field, "shift-clock");
    }
}
