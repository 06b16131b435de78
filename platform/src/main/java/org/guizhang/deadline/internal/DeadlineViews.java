package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Roster;

/** Clocks as their callers see them. */
@ApplicationScoped
public class DeadlineViews {
    @Inject
    DeadlineRows rows;

    @Inject
    DeadlineLists lists;

    @Inject
    LifeLine life;

    @Inject
    DeadlineAccess access;

    @Inject
    DeadlinePeople people;

    public List<Deadline> list(DeadlineFilter filter, Instant now, int offset, int limit) {
        var roster = people.roster();
        var reach = access.reach(roster);
        return all(lists.list(filter, reach, now, offset, limit), roster, reach, now);
    }

    public long count(DeadlineFilter filter, Instant now) {
        return lists.count(filter, access.reach(people.roster()), now);
    }

    public List<DeadlineRate> rates(DeadlineFilter filter, DeadlineRate.By by, Instant now) {
        return lists.rates(filter, by, access.reach(people.roster()), now).stream()
                .map(rate -> new DeadlineRate(
                        rate.key(),
                        rate.moduleId(),
                        rate.zh() == null || rate.en() == null ? null : new Text(rate.zh(), rate.en()),
                        rate.kept(),
                        rate.broken()))
                .sorted(Comparator.comparing(DeadlineRate::percent)
                        .thenComparing(
                                Comparator.comparing(DeadlineRate::broken).reversed())
                        .thenComparing(DeadlineRate::key))
                .toList();
    }

    /** One with its life line; not found unless the caller sees it. */
    public Deadline get(UUID id, Instant now) {
        var roster = people.roster();
        var reach = access.reach(roster);
        var row = rows.find(id).filter(one -> lists.sees(id, reach)).orElseThrow(DeadlineViews::nothing);
        return view(row, life.of(id), names(List.of(row), roster), roster, reach, now);
    }

    private List<Deadline> all(List<DeadlineRow> found, Roster roster, DeadlineReach reach, Instant now) {
        var names = names(found, roster);
        return found.stream()
                .map(row -> view(row, List.of(), names, roster, reach, now))
                .toList();
    }

    private Map<UUID, DeadlinePerson> names(Collection<DeadlineRow> found, Roster roster) {
        var wanted = new HashSet<UUID>();
        found.forEach(row -> wanted.addAll(DeadlinePeople.meant(row.holder(), row.siteId(), roster)));
        return people.names(wanted);
    }

    private static Deadline view(
            DeadlineRow row,
            List<DeadlineStep> steps,
            Map<UUID, DeadlinePerson> names,
            Roster roster,
            DeadlineReach reach,
            Instant now) {
        var state = row.state(now);
        return new Deadline(
                row.id(),
                row.moduleId(),
                row.editionId(),
                row.rule(),
                row.title(),
                row.clauseKeys(),
                row.subject(),
                row.site(),
                DeadlinePeople.meant(row.holder(), row.siteId(), roster).stream()
                        .flatMap(person -> Optional.ofNullable(names.get(person)).stream())
                        .sorted(Comparator.comparing(DeadlinePerson::name))
                        .toList(),
                DeadlinePeople.isVacant(row.holder(), row.siteId(), roster),
                state,
                row.startsAt(),
                row.dueAt(),
                row.lateAt(),
                row.pausedAt(),
                row.stoppedAt(),
                row.stoppedBy(),
                row.cancelledAt(),
                row.followUp(),
                PauseDesk.mayChange(state) && reach.maySupervise(row.siteId()),
                steps);
    }

    static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }
}
