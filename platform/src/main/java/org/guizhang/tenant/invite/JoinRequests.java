package org.guizhang.tenant.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.internal.PersonRows;
import org.guizhang.tenant.invite.internal.Placements;

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
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    private record Stored(JoinRequest request, UUID invitation, UUID account, boolean waiting) {}

    /** Those who wait, the longest waiting first; at most 500. */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<JoinRequest> waiting() {
        return rows("where r.state = 'WAITING' order by r.id limit " + MAX_SHOWN).stream()
                .map(Stored::request)
                .toList();
    }

    /** Lets somebody in with the role of the link; throws {@link Conflict} when that was decided already. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person approve(UUID id) {
        var asked = decide(id, "APPROVED");
        var request = asked.request();
        var person = people.create(ids.next(), asked.account(), request.name(), request.login(), request.role());
        placements.place(asked.invitation(), person.id());
        fire("join.approved", request);
        return person;
    }

    /** Turns somebody away; the person may ask again. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void refuse(UUID id) {
        fire("join.refused", decide(id, "REFUSED").request());
    }

    private Stored decide(UUID id, String state) {
        var asked = rows("where r.id = ? for update of r", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (!asked.waiting()) {
            throw new Conflict(Message.of("problem.join-decided"));
        }
        database.sql()
                .change(
                        "update join_request set state = ?, decided_by = ?, decided_at = ? where id = ?",
                        state,
                        caller.get().personId(),
                        clock.instant(),
                        id);
        return asked;
    }

    private List<Stored> rows(String which, Object... arguments) {
        return database.sql()
                .list(
                        "select r.*, i.role, i.label from join_request r join invitation i"
                                + " on i.tenant_id = r.tenant_id and i.id = r.invitation_id " + which,
                        row -> new Stored(
                                new JoinRequest(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("login"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("label"),
                                        Sql.instant(row, "created_at")),
                                row.getObject("invitation_id", UUID.class),
                                row.getObject("account_id", UUID.class),
                                row.getString("state").equals("WAITING")),
                        arguments);
    }

    private void fire(String action, JoinRequest request) {
        var facts = Map.of(
                "name",
                request.name(),
                "login",
                request.login(),
                "role",
                request.role().name());
        deeds.fire(new Deed(action, "join-request", request.id().toString(), null, facts));
    }
}
