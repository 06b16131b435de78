package org.guizhang.deadline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.calendar.DateSpan;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.deadline.DeadlineEscalation;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.DeadlineTerms;
import org.guizhang.deadline.Deadlines;
import org.guizhang.notify.Inbox;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A tea house with a site, a waiter and a supervisor there, and clocks that a test starts. */
final class RunningClocks {
    final Wired wired;
    final Caller owner;
    final Caller waiter;
    final Caller supervisor;
    final UUID site;
    final UUID elsewhere;
    final UUID module;
    final UUID edition;
    final Source position;

    RunningClocks(Instant start) throws Exception {
        wired = new Wired(start, AuditTrail.class, Workforce.class, HeardClocks.class);
        owner = wired.business("tea-house");
        waiter = wired.colleague(owner, "Wang", Role.STAFF);
        supervisor = wired.colleague(owner, "Zhao", Role.SUPERVISOR);
        module = as(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .id();
        edition = as(
                        owner,
                        () -> wired.get(Publications.class)
                                .publish(
                                        module,
                                        new Edition.Publication("x", true, null),
                                        wired.get(Modules.class).get(module).revision()))
                .id();
        site = addSite("Hillside");
        elsewhere = addSite("Harbour");
        position = firstPosition();
        hold(waiter, 0, site);
        hold(supervisor, 1, site);
    }

    private UUID addSite(String name) {
        return as(owner, () -> wired.get(Sites.class).add(new Site.Entry(new EnteredName(name, name), null, null)))
                .id();
    }

    /** @param which 0: the position of the clocks; 1: another */
    private void hold(Caller who, int which, UUID at) {
        as(owner, () -> {
            var all = wired.get(Positions.class).list();
            var mine = all.stream()
                    .filter(one -> one.sources().contains(this.position) == (which == 0))
                    .findFirst()
                    .orElseThrow();
            return wired.get(Holdings.class).assign(new Holding.Entry(who.personId(), mine.id(), at, null, null));
        });
    }

    private Source firstPosition() {
        return as(
                owner,
                () -> wired.get(Positions.class).list().stream()
                        .flatMap(one -> one.sources().stream())
                        .sorted(Comparator.comparing(Source::key))
                        .findFirst()
                        .orElseThrow());
    }

    <T> T as(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }

    HeardClocks heard() {
        return wired.get(HeardClocks.class);
    }

    DeadlineTerms terms(String rule, String within, Counting counting, boolean repeats, String... remind) {
        var lengths = new ArrayList<IsoDuration>();
        for (var one : remind) {
            lengths.add(IsoDuration.parse(one).orElseThrow());
        }
        return new DeadlineTerms(
                module,
                edition,
                rule,
                new Text("结算", "Settling"),
                IsoDuration.parse(within).orElseThrow(),
                counting,
                false,
                repeats,
                true,
                lengths,
                "settlement",
                List.of("settling"));
    }

    DeadlineStart of(DeadlineTerms terms, String record, String supplier) {
        return of(terms, record, supplier, wired.now());
    }

    DeadlineStart of(DeadlineTerms terms, String record, String supplier, Instant starts) {
        return new DeadlineStart(
                terms,
                record(record),
                site,
                DeadlineHolder.of(position),
                List.of(new DeadlineEscalation(
                        IsoDuration.parse("P1D").orElseThrow(),
                        new DeadlineHolder(null, Set.of(supervisor.personId())))),
                DeadlineMatch.of(supplier),
                starts,
                null);
    }

    /** One of the window of a day, from six in the evening to eight. */
    DeadlineStart ofDay(String day, @Nullable Instant late) {
        var slot = LocalDateTime.parse(day + "T18:00");
        var opens = slot.atZone(Days.ZONE).toInstant();
        var terms = new DeadlineTerms(
                module,
                edition,
                "daily",
                new Text("日报", "Daily report"),
                null,
                Counting.ALL_DAYS,
                false,
                false,
                true,
                List.of(),
                null,
                List.of("reports"));
        return new DeadlineStart(
                terms,
                new DeadlineSubject("site", site.toString(), null),
                site,
                DeadlineHolder.of(position),
                List.of(),
                DeadlineMatch.within(new DateSpan(slot.toLocalDate(), slot.toLocalDate())),
                opens,
                new DeadlineStart.Slot(slot, 1, opens.plusSeconds(7200), late));
    }

    static DeadlineSubject record(String id) {
        return new DeadlineSubject("record", id, "records/" + id);
    }

    DeadlineStop done(String rule, String said, String record, Instant at) {
        return new DeadlineStop(module, rule, said, null, site, Set.of(), at, record(record), false);
    }

    DeadlineStop about(String day, String record, Instant at) {
        return new DeadlineStop(module, "daily", "", LocalDate.parse(day), site, Set.of(), at, record(record), false);
    }

    UUID start(DeadlineStart start) {
        return as(waiter, () -> wired.get(DeadlineClocks.class).start(start));
    }

    List<UUID> stop(DeadlineStop stop) {
        return as(waiter, () -> wired.get(DeadlineClocks.class).stop(stop));
    }

    void plan(DeadlineStart... wanted) {
        as(owner, () -> {
            wired.get(DeadlineClocks.class).plan(List.of(wanted));
            return 1;
        });
    }

    Deadline get(UUID id) {
        return as(owner, () -> deadlines().get(id));
    }

    Deadlines deadlines() {
        return wired.get(Deadlines.class);
    }

    void at(String moment) {
        wired.become(Instant.parse(moment));
        WiredTasks.run(wired, owner, wired.get(DeadlinesWorker.class));
    }

    boolean isDue() {
        return WiredTasks.isDue(wired, owner, DeadlinesWorker.KIND);
    }

    /** Kinds of a person's notices about clocks that are unread. */
    List<String> told(Caller who) {
        return as(who, () -> wired.get(Inbox.class).list(null, 50)).items().stream()
                .filter(item -> item.notice().kind().startsWith("deadline-"))
                .filter(item -> item.readAt() == null)
                .map(item -> item.notice().kind())
                .toList();
    }
}
