package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.HoldingWriter;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which position, where and when. Any number of people may hold a position, and a person any number of
 * them; the same one at the same place and time only once. What has begun is ended, not deleted: only on the day it
 * was entered can it be taken back.
 */
@ApplicationScoped
@Transactional
public class Holdings {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    HoldingRows rows;

    @Inject
    HoldingWriter writer;

    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<HoldingChanged> changes;

    /** All that are in force on a day, of people who may come in. */
    @Requires(Permission.READ_PEOPLE)
    public List<Holding> on(@Nullable LocalDate day) {
        return rows.on(day == null ? today() : day);
    }

    /** Those in force today of some people. */
    @Requires(Permission.READ_PEOPLE)
    public List<Holding> today(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : rows.on(today(), people);
    }

    /**
     * Who may come in and holds a position today, at a site; merged positions count as one, and whoever holds one
     * without a site works at every site.
     *
     * @param position null for any
     * @param site null for any
     * @return null where neither is asked for
     */
    @Requires(Permission.READ_PEOPLE)
    public @Nullable Set<UUID> people(@Nullable UUID position, @Nullable UUID site) {
        if (position == null && site == null) {
            return null;
        }
        var tree = positions.structure();
        if (position != null && tree.get(position) == null) {
            return Set.of();
        }
        return rows.on(today()).stream()
                .filter(held -> position == null || tree.root(held.position()).equals(tree.root(position)))
                .filter(held ->
                        site == null || held.site() == null || held.site().equals(site))
                .map(Holding::person)
                .collect(Collectors.toSet());
    }

    /** All of a person, past ones too, the newest first. */
    @Requires(Permission.READ_PEOPLE)
    public List<Holding> ofPerson(UUID person) {
        if (!exists(person, false)) {
            throw Refusals.nothing();
        }
        return rows.ofPerson(person);
    }

    /** All of a position and of those merged into it, past ones too, the newest first. */
    @Requires(Permission.READ_PEOPLE)
    public List<Holding> ofPosition(UUID position) {
        var tree = positions.structure();
        if (tree.get(position) == null) {
            throw Refusals.nothing();
        }
        return rows.ofPositions(tree.parts(tree.root(position)));
    }

    /** The caller's own, past ones too, the newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Holding> own() {
        return rows.ofPerson(caller.get().personId());
    }

    @Requires(Permission.READ_PEOPLE)
    public Holding get(UUID id) {
        return rows.find(id).orElseThrow(Refusals::nothing).holding();
    }

    /** Gives a person a position; {@code from} left out is today. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Holding assign(Holding.Entry entry) {
        var tree = positions.structure();
        var violations = new Violations();
        if (entry.person() == null) {
            violations.add("/person", "required");
        } else if (!exists(entry.person(), true)) {
            violations.add("/person", "person-unknown");
        }
        var position = entry.position() == null ? null : tree.get(tree.root(entry.position()));
        if (entry.position() == null) {
            violations.add("/position", "required");
        } else if (position == null || position.closed()) {
            violations.add("/position", "position-unknown");
        }
        if (entry.site() != null
                && sites.find(entry.site()).filter(s -> !s.closed()).isEmpty()) {
            violations.add("/site", "site-unknown");
        }
        Dates.check(violations, "/from", entry.from());
        var days = days(violations, entry.from() == null ? today() : entry.from(), entry.to());
        violations.check();
        if (entry.person() == null || position == null) {
            throw new IllegalStateException("Checked above");
        }
        var fresh = new Holding(ids.next(), entry.person(), position.id(), entry.site(), days.from(), days.to(), 1);
        refuseTheSame(tree, fresh);
        writer.assign(fresh);
        return fresh;
    }

    /**
     * Gives each of several people each of several positions, all of it or nothing. What somebody holds there already at
     * that time stays as it is.
     *
     * @return what has begun by it
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<Holding> assign(Holding.Several wanted) {
        var people = wanted.people() == null ? List.<UUID>of() : wanted.people();
        var jobs = wanted.positions() == null ? List.<UUID>of() : wanted.positions();
        var violations = new Violations();
        counted(violations, "/people", people, Holding.MAX_PEOPLE);
        counted(violations, "/positions", jobs, Holding.MAX_POSITIONS);
        violations.check();
        var tree = positions.structure();
        var begun = new ArrayList<Holding>();
        // In one order, whoever does it: two at once wait for each other and do not block each other.
        for (var person : people.stream().distinct().sorted().toList()) {
            for (var job : jobs.stream().distinct().toList()) {
                var entry = new Holding.Entry(person, job, wanted.site(), wanted.from(), wanted.to());
                if (!isHeld(tree, entry)) {
                    begun.add(assign(entry));
                }
            }
        }
        return List.copyOf(begun);
    }

    private static void counted(Violations violations, String field, List<UUID> ids, int most) {
        if (ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            violations.add(field, "required");
        } else if (ids.size() > most) {
            violations.add(field, "range", 1, most);
        }
    }

    private boolean isHeld(PositionTree tree, Holding.Entry entry) {
        var root = entry.position() == null ? null : tree.root(entry.position());
        if (entry.person() == null || root == null) {
            return false;
        }
        var from = entry.from() == null ? today() : entry.from();
        if (entry.to() != null && entry.to().isBefore(from)) {
            return false;
        }
        var same = new Holding(ids.next(), entry.person(), root, entry.site(), from, entry.to(), 1);
        return rows.ofPerson(entry.person()).stream().anyMatch(other -> tree.isSame(same, other));
    }

    /** Sets its days: ends it, opens it again or corrects them. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Holding change(UUID id, @Nullable LocalDate from, @Nullable LocalDate to, int revision) {
        var before = get(id);
        Refusals.guard(before.revision(), revision);
        var violations = new Violations();
        if (!before.from().equals(from)) {
            // What was entered when earlier years were taken stays, and can be ended.
            Dates.check(violations, "/from", from);
        }
        var days = days(violations, from == null ? before.from() : from, to);
        violations.check();
        exists(before.person(), true);
        var wanted = new Holding(
                id, before.person(), before.position(), before.site(), days.from(), days.to(), revision + 1);
        refuseTheSame(positions.structure(), wanted);
        Refusals.written(rows.change(wanted, revision, clock.instant()));
        trail.fire(new AuditedAction(
                WorkforceAction.HOLDING_CHANGED, "person", before.person().toString(), before, wanted));
        changes.fire(new HoldingChanged(HoldingChanged.Change.DAYS_CHANGED, wanted));
        return wanted;
    }

    /** Takes back one entered by mistake, on the day it was entered; later it can only be ended. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void takeBack(UUID id, int revision) {
        var entered = rows.find(id).orElseThrow(Refusals::nothing);
        Refusals.guard(entered.holding().revision(), revision);
        if (!LocalDate.ofInstant(entered.at(), Days.ZONE).equals(today())) {
            throw new Conflict(Message.of("problem.holding-stays"));
        }
        Refusals.written(rows.remove(id, revision));
        var holding = entered.holding();
        trail.fire(new AuditedAction(
                WorkforceAction.HOLDING_TAKEN_BACK, "person", holding.person().toString(), holding, null));
        changes.fire(new HoldingChanged(HoldingChanged.Change.TAKEN_BACK, holding));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private void refuseTheSame(PositionTree tree, Holding wanted) {
        rows.ofPerson(wanted.person()).stream()
                .filter(other -> tree.isSame(wanted, other))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(Message.of("problem.holding-same", title(tree, other), spoken(other)));
                });
    }

    private static Object title(PositionTree tree, Holding holding) {
        var position = tree.get(tree.root(holding.position()));
        return position == null ? "" : position.title();
    }

    private static Object spoken(Holding holding) {
        return holding.to() == null
                ? Message.of("period.open", holding.from())
                : Message.of("period.closed", holding.from(), holding.to());
    }

    private static DateRange days(Violations violations, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            violations.add("/to", "day-order", from);
        } else {
            Dates.check(violations, "/to", to);
        }
        return new DateRange(from, to);
    }

    /** Whether there is such a person; {@code lock}: nobody else gives them positions until this transaction ends. */
    private boolean exists(UUID person, boolean lock) {
        return database.sql()
                .createQuery("select 1 from person where tenant_id = :tenant and id = :person"
                        + (lock ? " for no key update" : ""))
                .bind("person", person)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }
}
