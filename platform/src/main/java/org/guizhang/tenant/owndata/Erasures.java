package org.guizhang.tenant.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ErasureAsked;
import org.guizhang.tenant.PasswordAgain;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.PersonErased;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.tenant.PersonRenamed;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.internal.StoredPeople;
import org.guizhang.tenant.owndata.internal.ErasureRows;
import org.jspecify.annotations.Nullable;

/**
 * Erases one person: what was theirs alone goes, and what the business has to keep says a number in place of the name. The
 * person asks, an owner does it; nobody does it to themselves, and so an owner always remains.
 */
@ApplicationScoped
@Transactional
public class Erasures {
    private static final int CODE = 4;

    @Inject
    StoredPeople stored;

    @Inject
    ErasureRows rows;

    @Inject
    @Any
    Instance<OpenDuties> features;

    @Inject
    PasswordAgain password;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ErasureAsked> asked;

    @Inject
    Event<PersonErased> erased;

    @Inject
    Event<PersonLeft> departures;

    @Inject
    Event<PersonRenamed> renamed;

    /** How far one is; throws {@link org.guizhang.shared.NotFound} where there is nobody. */
    @Requires(Permission.OWN_BUSINESS)
    public Erasure get(UUID person) {
        stored.find(person);
        return rows.read(person, duties(person));
    }

    /** How far the caller's own is. */
    @Requires(Permission.READ_HANDBOOK)
    public Erasure own() {
        var person = caller.person().personId();
        return rows.read(person, duties(person));
    }

    /** The caller wants to be erased: owners are told. Once more changes nothing. */
    @Requires(Permission.READ_HANDBOOK)
    public Erasure ask(@Nullable String typed) {
        password.check(typed);
        var who = caller.person();
        if (rows.ask(who.personId(), clock.instant())) {
            note(TenantAction.PERSON_ERASURE_ASKED, who.personId());
            asked.fire(new ErasureAsked(who.personId(), who.name()));
        }
        return own();
    }

    /**
     * Erases somebody, whose access ends with it. Throws {@link Conflict} for oneself, for who is erased already, and while
     * something waits for the person by name.
     */
    @Requires(Permission.OWN_BUSINESS)
    public Person erase(UUID id, @Nullable String typed) {
        password.check(typed);
        rows.lockOwners(caller.person().personId());
        var person = stored.lock(id);
        var before = person.read();
        if (id.equals(caller.person().personId())) {
            throw new Conflict(Message.of("problem.erase-self"));
        }
        if (before.state() == Person.State.ERASED) {
            throw new Conflict(Message.of("problem.person-erased", before.name()));
        }
        var open = duties(id);
        if (!open.isEmpty()) {
            throw new Conflict(Message.of(
                    "problem.erase-duties",
                    before.name(),
                    Message.list(
                            open.stream().map(duty -> Message.said(duty.what())).toList())));
        }
        var now = clock.instant();
        var was = rows.known(before);
        var name = Message.of("person.erased", ids.readable(CODE)).in(caller.locale());
        rows.endAccess(was.account());
        person.erase(name);
        stored.write();
        rows.erase(id, was, now);
        erased.fire(new PersonErased(id, name, was.names(), was.marks()));
        note(TenantAction.PERSON_ERASED, id);
        if (before.active()) {
            departures.fire(new PersonLeft(id, name, false));
        }
        renamed.fire(new PersonRenamed(id));
        return person.read();
    }

    private List<OpenDuty> duties(UUID person) {
        return features.stream().flatMap(feature -> feature.of(person).stream()).toList();
    }

    private void note(TenantAction action, UUID person) {
        trail.fire(new AuditedAction(action, "person", person.toString(), null, null));
    }
}
