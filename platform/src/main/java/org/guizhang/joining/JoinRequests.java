package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.joining.internal.Placements;
import org.guizhang.joining.internal.Workplaces;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.workforce.data.HoldingRows;
import org.jdbi.v3.core.result.RowView;

/** People who wait to be let in, and what an administrator decides about them. */
@ApplicationScoped
@Transactional
public class JoinRequests {
    private static final int MAX_SHOWN = 500;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    PersonRows people;

    @Inject
    Placements placements;

    @Inject
    Workplaces workplaces;

    @Inject
    HoldingRows holdings;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<PersonArrived> arrivals;

    @Inject
    Event<JoinDecided> decisions;

    private record Stored(JoinRequest request, UUID account, boolean waiting) {}

    /** Those who wait, the longest waiting first; at most 500. */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<JoinRequest> waiting() {
        return rows(" and r.state = 'WAITING' order by r.id limit " + MAX_SHOWN, Map.of()).stream()
                .map(Stored::request)
                .toList();
    }

    /** Puts down what somebody who waits is to hold, in place of what they have said; {@code NONE}: nothing yet. */
    @Requires(Permission.MANAGE_PEOPLE)
    public JoinRequest place(UUID id, Placement wanted) {
        var asked = waiting(id);
        var violations = new Violations();
        workplaces.check(violations, wanted);
        violations.check();
        var settled = workplaces.settled(wanted);
        database.sql()
                .createUpdate(
                        "update join_request set position_id = :positionId, site_id = :siteId where tenant_id = :tenant and id = :id")
                .bind("positionId", settled.position())
                .bind("siteId", settled.site())
                .bind("id", id)
                .execute();
        return asked.request().at(settled);
    }

    /**
     * Lets somebody in with the role of the link and what was put down for them, held from today on; throws
     * {@link Conflict} when that was decided already.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person approve(UUID id) {
        var asked = decide(id, "APPROVED");
        var request = asked.request();
        // Whom nobody has added before is a person under the id of the request.
        var person = people.create(id, asked.account(), request.name(), request.login(), request.role());
        if (holdings.ofPerson(person.id()).isEmpty()) {
            placements.place(person.id(), new Placement(request.position(), request.site()));
        }
        fire(JoiningAction.JOIN_APPROVED, request);
        if (!person.id().equals(id)) {
            // Who was added before, or was here before, takes that entry again.
            var facts = Map.of(
                    "name",
                    person.name(),
                    "login",
                    person.login(),
                    "role",
                    person.role().name());
            trail.fire(new AuditedAction(
                    JoiningAction.PERSON_JOINED, "person", person.id().toString(), null, facts));
        }
        arrivals.fire(new PersonArrived(person.id()));
        return person;
    }

    /** The same with what the administrator has chosen instead. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person approve(UUID id, Placement chosen) {
        place(id, chosen);
        return approve(id);
    }

    /** Turns somebody away; with a valid link the person may ask again. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void refuse(UUID id) {
        fire(JoiningAction.JOIN_REFUSED, decide(id, "REFUSED").request());
    }

    private Stored waiting(UUID id) {
        var asked = rows(" and r.id = :id for update of r", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (!asked.waiting()) {
            throw new Conflict(Message.of("problem.join-decided"));
        }
        return asked;
    }

    private Stored decide(UUID id, String state) {
        var asked = waiting(id);
        database.sql()
                .createUpdate(
                        "update join_request set state = :state, decided_by = :decidedBy, decided_at = :now where tenant_id = :tenant and id = :id")
                .bind("state", state)
                .bind("decidedBy", caller.get().personId())
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
        decisions.fire(new JoinDecided(id));
        return asked;
    }

    private List<Stored> rows(String which, Map<String, ?> arguments) {
        // The login may have changed since it was asked.
        return database.sql()
                .createQuery("select r.*, i.role, i.label, a.login as present from join_request r join invitation i"
                        + " on i.tenant_id = r.tenant_id and i.id = r.invitation_id"
                        + " join account a on a.id = r.account_id where r.tenant_id = :tenant" + which)
                .bindMap(arguments)
                .map(JoinRequests::stored)
                .list();
    }

    private static Stored stored(RowView row) {
        return new Stored(
                new JoinRequest(
                        row.getColumn("id", UUID.class),
                        row.getColumn("name", String.class),
                        row.getColumn("present", String.class),
                        row.getColumn("role", Role.class),
                        row.getColumn("label", String.class),
                        row.getColumn("created_at", Instant.class),
                        row.getColumn("position_id", UUID.class),
                        row.getColumn("site_id", UUID.class)),
                row.getColumn("account_id", UUID.class),
                row.getColumn("state", String.class).equals("WAITING"));
    }

    private void fire(JoiningAction action, JoinRequest request) {
        var facts = Map.of(
                "name",
                request.name(),
                "login",
                request.login(),
                "role",
                request.role().name());
        trail.fire(new AuditedAction(action, "join-request", request.id().toString(), null, facts));
    }
}
