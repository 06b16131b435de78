package org.guizhang.thing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.thing.internal.Kinds;
import org.guizhang.thing.internal.StoredThing;
import org.guizhang.thing.internal.ThingCheck;
import org.guizhang.thing.internal.ThingReaders;
import org.guizhang.thing.internal.ThingRows;
import org.guizhang.thing.internal.ThingScope;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time: entered, changed, closed and opened again, never deleted. Who may have which {@link ThingScope} says;
 * what somebody may not have is not there for them.
 */
@ApplicationScoped
@Transactional
public class Things {
    private static final int CODE = 8;
    private static final String SUBJECT = "thing";

    @Inject
    ThingRows rows;

    @Inject
    Kinds kinds;

    @Inject
    ThingScope scope;

    @Inject
    ThingReaders readers;

    @Inject
    ThingCheck check;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ThingsChanged> news;

    @Requires(Permission.READ_HANDBOOK)
    public Thing get(UUID id) {
        return readers.get().read(readable(rows.find(id).orElse(null)));
    }

    /** The one with a code off a label, in letters of either case. */
    @Requires(Permission.READ_HANDBOOK)
    public Thing withCode(String code) {
        var plain = code.strip().toLowerCase(Locale.ROOT);
        return readers.get().read(readable(rows.withCode(plain).orElse(null)));
    }

    /**
     * Enters a new thing of a kind in force.
     *
     * @throws Conflict if one of the kind is called so at the same place already, or there are too many
     */
    @Requires(Permission.MANAGE_THINGS)
    public Thing add(Thing.Entry entry) {
        var kind = kinds.all().get(entry.kind() == null ? "" : entry.kind());
        if (kind == null || !kind.current()) {
            throw Rejected.field("/kind", "thing-kind");
        }
        var blank = new StoredThing(
                ids.next(),
                kind.id(),
                null,
                null,
                "",
                ids.readable(CODE),
                JsonNodeFactory.instance.objectNode(),
                null,
                1);
        var wanted = checked(kind, blank, entry);
        if (rows.count() >= Thing.MAX_THINGS) {
            throw new Conflict(Message.of("problem.things-full", Thing.MAX_THINGS));
        }
        check.refuseTwin(wanted);
        rows.add(kind, List.of(wanted));
        news.fire(new ThingsChanged());
        trail.fire(
                new AuditedAction(ThingAction.THING_ADDED, SUBJECT, wanted.id().toString(), null, wanted.facts()));
        return get(wanted.id());
    }

    /** Sets what an entry says; its kind stays. Whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.MANAGE_THINGS)
    public Thing change(UUID id, Thing.Entry entry, int revision) {
        var before = manageable(id, revision);
        if (entry.kind() != null && !entry.kind().equals(before.kind())) {
            throw Rejected.field("/kind", "thing-kind-stays");
        }
        var kind = kindOf(before);
        var wanted = checked(kind, before, entry);
        check.refuseTwin(wanted);
        written(rows.change(kind, List.of(wanted)));
        news.fire(new ThingsChanged());
        trail.fire(
                new AuditedAction(ThingAction.THING_CHANGED, SUBJECT, id.toString(), before.facts(), wanted.facts()));
        return get(id);
    }

    /** Closes a thing: it is chosen nowhere any more, and nothing of it expires. A closed one stays as it is. */
    @Requires(Permission.MANAGE_THINGS)
    public Thing close(UUID id, int revision) {
        var thing = manageable(id, revision);
        if (thing.closedAt() == null) {
            written(rows.close(kindOf(thing), thing, clock.instant()));
            news.fire(new ThingsChanged());
            trail.fire(new AuditedAction(ThingAction.THING_CLOSED, SUBJECT, id.toString(), thing.facts(), null));
        }
        return get(id);
    }

    /** Opens a closed thing again; an open one stays as it is. */
    @Requires(Permission.MANAGE_THINGS)
    public Thing reopen(UUID id, int revision) {
        var thing = manageable(id, revision);
        if (thing.closedAt() != null) {
            written(rows.close(kindOf(thing), thing, null));
            news.fire(new ThingsChanged());
            trail.fire(new AuditedAction(ThingAction.THING_REOPENED, SUBJECT, id.toString(), null, thing.facts()));
        }
        return get(id);
    }

    private StoredThing checked(RegisterKind kind, StoredThing before, Thing.Entry entry) {
        var judged = check.judge(kind, before, entry, check.places());
        var problems = new ArrayList<Violation>(judged.problems());
        var reach = scope.get();
        if (problems.isEmpty() && !reach.manages(judged.thing().site())) {
            problems.addAll(new Violations().add("/site", "thing-site-theirs").all());
        }
        if (!problems.isEmpty()) {
            throw Rejected.of(problems);
        }
        return judged.thing();
    }

    private StoredThing readable(@Nullable StoredThing thing) {
        if (thing == null || !scope.get().reads(thing.site())) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return thing;
    }

    private StoredThing manageable(UUID id, int revision) {
        var thing = readable(rows.find(id).orElse(null));
        if (!scope.get().manages(thing.site())) {
            throw new Forbidden(Message.of("problem.thing-elsewhere"));
        }
        written(thing.revision() == revision);
        return thing;
    }

    private RegisterKind kindOf(StoredThing thing) {
        return Objects.requireNonNull(kinds.all().get(thing.kind()));
    }

    private static void written(boolean done) {
        if (!done) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
    }
}
