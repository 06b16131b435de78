package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.record.RecordFilter.Awaiting;
import org.guizhang.record.internal.StandingDesk.Await;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom a record waits for, once for each state of it, and whoever has begun it that it was sent back. What has fallen
 * away counts as read. Notices name form, number and place, and no answer.
 */
@ApplicationScoped
public class RecordNotices {
    static final String RETURNED = "record-returned";
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    @Inject
    Notices notices;

    @Inject
    RecordAccess access;

    @Inject
    CurrentCaller caller;

    /**
     * How a record has come to wait for others.
     *
     * @param serial null: a draft, or a form without numbers
     * @param moved whether it is in another state than before, so that whom it waits for still hears of it anew
     * @param returned whether it was sent back
     */
    record Waiting(
            RecordModel model,
            RecordRow row,
            @Nullable String serial,
            boolean moved,
            boolean returned,
            List<Await> before,
            List<Await> now) {}

    /** Whom it waits for, and for what; those nobody holds the position of stand in for are in {@code vacant}. */
    private record Meant(Map<UUID, Awaiting> people, Set<Awaiting> vacant) {}

    void tell(Waiting it) {
        if (it.moved() && it.row().version() > 0) {
            notices.withdraw(RETURNED, it.row().id().toString());
        }
        if (!it.before().isEmpty() || !it.now().isEmpty()) {
            waits(it);
        }
        var author = it.row().authorId();
        if (it.returned() && !author.equals(caller.get().personId())) {
            notices.tell(
                    Set.of(author),
                    notice(
                            it,
                            RETURNED,
                            "record.returned",
                            "record.returned.text",
                            caller.get().name()));
        }
    }

    private void waits(Waiting it) {
        var roster = access.roster();
        var before = meant(it, it.before(), roster);
        var now = meant(it, it.now(), roster);
        fallenAway(it, before, now);
        if (it.returned()) {
            // Whoever has begun it hears that it is back, and so that it waits.
            now.people().remove(it.row().authorId());
        }
        now.people().remove(caller.get().personId());
        if (!it.moved()) {
            now.people().keySet().removeAll(before.people().keySet());
            now.vacant().removeAll(before.vacant());
        }
        var byKind = new EnumMap<Awaiting, Set<UUID>>(Awaiting.class);
        now.people()
                .forEach((person, what) -> byKind.computeIfAbsent(what, kind -> new LinkedHashSet<>())
                        .add(person));
        byKind.forEach((what, people) -> notices.tell(people, notice(it, what)));
        now.vacant()
                .forEach(what -> notices.tellOthers(ADMINISTRATORS, now.people().keySet(), notice(it, what)));
    }

    private void fallenAway(Waiting it, Meant before, Meant now) {
        var subject = it.row().id().toString();
        if (it.moved()) {
            all(before).forEach(what -> notices.withdraw(kind(what), subject));
            return;
        }
        before.people().forEach((person, what) -> {
            if (!now.people().containsKey(person)) {
                notices.withdraw(Set.of(person), kind(what), Set.of(subject));
            }
        });
    }

    private static Set<Awaiting> all(Meant meant) {
        var kinds = EnumSet.noneOf(Awaiting.class);
        kinds.addAll(meant.people().values());
        kinds.addAll(meant.vacant());
        return kinds;
    }

    private static Meant meant(Waiting it, List<Await> awaits, Roster roster) {
        var meant = new Meant(new LinkedHashMap<>(), EnumSet.noneOf(Awaiting.class));
        for (var one : awaits) {
            var role = one.role();
            if (one.person() != null) {
                meant.people().merge(one.person(), one.kind(), RecordNotices::first);
            } else if (role != null) {
                var people = roster.meant(RecordModel.source(role), it.row().siteId(), Set.of())
                        .people();
                people.forEach(person -> meant.people().merge(person, one.kind(), RecordNotices::first));
                if (people.isEmpty()) {
                    meant.vacant().add(one.kind());
                }
            }
        }
        return meant;
    }

    /** Somebody who has to do several things hears once: of what is first in the order of the words. */
    private static Awaiting first(Awaiting one, Awaiting other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String kind(Awaiting what) {
        return "record-" + word(what);
    }

    /** A part of kinds and keys, which stand in rows. */
    private static String word(Awaiting what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private Notice notice(Waiting it, Awaiting what) {
        return notice(
                it,
                kind(what),
                "record." + word(what),
                "record.waits.text",
                it.row().author().name());
    }

    private static Notice notice(Waiting it, String kind, String title, String text, String who) {
        var form = it.model().type().title();
        var serial = it.serial();
        var place = it.row().place();
        return new Notice(
                kind,
                it.row().id().toString(),
                Message.of(title, serial == null ? form : new Text(form.zh() + " " + serial, form.en() + " " + serial)),
                Message.of(text, place == null ? Message.of("checklist.everywhere") : place.name(), who),
                "records/" + it.row().id());
    }
}
