package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.duty.DutyRosters;
import org.guizhang.shared.Ids;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.ChecklistType;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Makes findings of failed items: who corrects each, until when, and how often it has failed at that place. */
@ApplicationScoped
public class FailureMaker {
    @Inject
    FindingRows findings;

    @Inject
    DutyRosters duties;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param author who hands in */
    List<FoundItem> of(SheetState state, List<Item> failed, Occurrence at, UUID author, Instant now) {
        var before = findings.before(
                at, failed.stream().filter(item -> repeat(item) != null).toList(), now);
        var found = new ArrayList<FoundItem>();
        for (var item : failed) {
            var action = item.action();
            found.add(new FoundItem(
                    ids.next(),
                    item,
                    state.answers().getOrDefault(item.key(), Given.NOTHING),
                    1 + before.getOrDefault(item.key(), 0),
                    action == null ? null : corrector(state.model(), action, at),
                    action == null || !isAuthor(action) ? null : author,
                    action == null ? null : verifier(state.model(), action),
                    action == null ? null : Within.end(now, action.within())));
        }
        return found;
    }

    static ChecklistType.@Nullable Repeat repeat(Item item) {
        return item.action() == null ? null : item.action().repeat();
    }

    private static boolean isAuthor(ChecklistType.Action action) {
        var position = action.position();
        return position != null && position.kind() == Who.Kind.AUTHOR;
    }

    /** Where nobody is named it is whoever does the checklist. */
    private static String corrector(SheetModel model, ChecklistType.Action action, Occurrence at) {
        var position = action.position();
        return position == null
                ? at.role()
                : position.position().map(model::role).orElse(at.role());
    }

    private static @Nullable String verifier(SheetModel model, ChecklistType.Action action) {
        @Nullable Who who = action.verifier() == null ? model.type().verifier() : action.verifier();
        return who == null ? null : who.position().map(model::role).orElse(null);
    }

    /** Whom findings concern: those who correct them, and those who hear that an item fails again and again. */
    Set<UUID> concerned(SheetModel model, List<FoundItem> found, @Nullable UUID site, Roster roster) {
        var people = new LinkedHashSet<UUID>();
        var duty = found.stream().anyMatch(FailureMaker::isForDuty) ? new OnDutyNow(duties, clock.instant()) : null;
        for (var one : found) {
            if (one.person() != null) {
                people.add(one.person());
            } else if (one.corrector() != null) {
                people.addAll(correctors(one, one.corrector(), site, roster, duty));
            }
            var repeat = repeat(one.item());
            if (repeat != null && one.times() >= repeat.times()) {
                var to = repeat.to() == null
                        ? one.verifier()
                        : repeat.to().position().map(model::role).orElse(null);
                people.addAll(to == null ? Set.of() : meant(to, site, roster));
            }
        }
        return people;
    }

    /** Of a correction by whoever is on duty those who are so now, if the roster names any; every holder may do it. */
    private static Set<UUID> correctors(
            FoundItem found, String role, @Nullable UUID site, Roster roster, @Nullable OnDutyNow duty) {
        var onDuty = duty == null || !isForDuty(found) ? Set.<UUID>of() : duty.of(role, site);
        return onDuty.isEmpty() ? meant(role, site, roster) : onDuty;
    }

    private static boolean isForDuty(FoundItem found) {
        var action = found.item().action();
        var who = action == null ? null : action.position();
        return who != null && who.kind() == Who.Kind.ON_DUTY;
    }

    private static Set<UUID> meant(String role, @Nullable UUID site, Roster roster) {
        return roster.meant(SheetModel.source(role), site, Set.of()).people();
    }
}
