package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.workforce.Roster;

/**
 * Reminds people of what is due soon. Of one that somebody has begun those alone who are at it; of all that a person has
 * open that are due at the same moment by one notice.
 */
@ApplicationScoped
public class ChecklistReminders {
    /** Named in one notice; its title has the number of all. */
    private static final int NAMED = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    ReminderRows rows;

    @Inject
    OccurrenceRows occurrences;

    @Inject
    SheetModels models;

    @Inject
    Notices notices;

    /** Reminds of those due at the next moment that has a reminder to be told; gives how many they are. */
    int tell(Instant now, Roster roster) {
        var waiting = rows.waiting(now);
        var come = waiting.stream()
                .filter(ReminderRows.Waiting::come)
                .map(ReminderRows.Waiting::id)
                .collect(Collectors.toSet());
        if (come.isEmpty()) {
            return 0;
        }
        var meant = meant(waiting.stream().map(ReminderRows.Waiting::id).toList(), roster);
        var taken = together(meant, come);
        rows.reminded(taken.stream().map(Occurrence::id).toList());
        byPeople(meant, taken).forEach((told, people) -> notices.tell(people, notice(told)));
        return taken.size();
    }

    private Map<Occurrence, Set<UUID>> meant(List<UUID> ids, Roster roster) {
        var meant = new LinkedHashMap<Occurrence, Set<UUID>>();
        var begun = rows.begunBy(ids);
        for (var one : occurrences.all(ids)) {
            var doers = new HashSet<>(OverdueWorker.doers(one, roster));
            if (doers.isEmpty()) {
                doers.addAll(rows.administrators());
            }
            var at = new HashSet<>(doers);
            at.retainAll(begun.getOrDefault(one.id(), Set.of()));
            meant.put(one, at.isEmpty() ? doers : at);
        }
        return meant;
    }

    /** Those whose moment has come, and those that somebody would be told of at another moment though due at the same. */
    private static Set<Occurrence> together(Map<Occurrence, Set<UUID>> meant, Set<UUID> come) {
        var taken = new LinkedHashSet<Occurrence>();
        var people = new HashSet<UUID>();
        int before;
        do {
            before = taken.size();
            meant.forEach((one, doers) -> {
                if (come.contains(one.id()) || doers.stream().anyMatch(people::contains)) {
                    taken.add(one);
                    people.addAll(doers);
                }
            });
        } while (taken.size() > before);
        return taken;
    }

    /** Who is told of the same. One that cannot be read any more is told to nobody. */
    private Map<List<Occurrence>, Set<UUID>> byPeople(Map<Occurrence, Set<UUID>> meant, Set<Occurrence> taken) {
        var byPerson = new LinkedHashMap<UUID, List<Occurrence>>();
        for (var one : taken) {
            if (models.of(one.editionId()).containsKey(one.checklist())) {
                meant.getOrDefault(one, Set.of())
                        .forEach(person -> byPerson.computeIfAbsent(person, nothing -> new ArrayList<>())
                                .add(one));
            }
        }
        var byPeople = new LinkedHashMap<List<Occurrence>, Set<UUID>>();
        byPerson.forEach((person, told) ->
                byPeople.computeIfAbsent(told, nothing -> new LinkedHashSet<>()).add(person));
        return byPeople;
    }

    private Notice notice(List<Occurrence> told) {
        var first = told.get(0);
        var time = LocalTime.ofInstant(first.dueAt(), Days.ZONE).format(TIME);
        var id = first.id().toString();
        if (told.size() == 1) {
            return new Notice(
                    "checklist-soon",
                    id,
                    Message.of("checklist.soon", title(first), time),
                    Message.of("checklist.at", FailureNotices.place(first.place())),
                    FailureNotices.sheet(first.id()));
        }
        return new Notice(
                "checklist-soon",
                id,
                Message.of("checklist.soon-several", told.size(), time),
                Message.list(told.stream()
                        .limit(NAMED)
                        .map(one -> Message.of("checklist.soon-one", title(one), FailureNotices.place(one.place())))
                        .toList()),
                FailureNotices.PLACE);
    }

    private Object title(Occurrence one) {
        return models.of(one.editionId(), one.checklist()).type().title();
    }
}
