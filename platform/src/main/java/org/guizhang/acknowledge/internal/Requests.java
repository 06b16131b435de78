package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.acknowledge.Request;
import org.guizhang.policy.Edition;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;

/** The rows of who was asked to sign what. Asking many is as many statements as asking one. */
@ApplicationScoped
public class Requests {
    private static final String COLUMNS = "edition_id, module_id, state, asked_at";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Who is no longer asked to sign which edition. */
    record Closed(UUID edition, UUID person) {}

    /** Asks people; what they had not signed of this module before is no longer asked, and answered here. */
    List<Closed> ask(Edition edition, Collection<UUID> people) {
        var who = people.toArray(UUID[]::new);
        var closed = close(edition.moduleId(), who);
        database.sql()
                .change(
                        "insert into signing_request (tenant_id, edition_id, person_id, module_id, state, asked_at)"
                                + " select cast(? as uuid), cast(? as uuid), t.person, cast(? as uuid), 'OPEN',"
                                + " cast(? as timestamptz) from unnest(cast(? as uuid[])) as t (person)"
                                + " on conflict (tenant_id, edition_id, person_id) do update set state = 'OPEN',"
                                + " asked_at = excluded.asked_at, reminded_at = null, reminders = 0",
                        caller.get().tenantId(),
                        edition.id(),
                        edition.moduleId(),
                        clock.instant(),
                        who);
        return closed;
    }

    private List<Closed> close(UUID module, UUID[] people) {
        return database.sql()
                .list(
                        "update signing_request set state = 'SUPERSEDED' where module_id = ? and state = 'OPEN'"
                                + " and person_id = any(?) returning edition_id, person_id",
                        Requests::closed,
                        module,
                        people);
    }

    /** The module is out of force: nobody has anything to sign. */
    List<Closed> close(UUID module) {
        return database.sql()
                .list(
                        "update signing_request set state = 'SUPERSEDED' where module_id = ? and state = 'OPEN'"
                                + " returning edition_id, person_id",
                        Requests::closed,
                        module);
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(row.getObject("edition_id", UUID.class), row.getObject("person_id", UUID.class));
    }

    public Optional<Request> find(UUID edition, UUID person) {
        return find(edition, person, "");
    }

    /** The same, held to the end of the transaction: two signatures at one moment follow each other. */
    public Optional<Request> lock(UUID edition, UUID person) {
        return find(edition, person, " for update");
    }

    private Optional<Request> find(UUID edition, UUID person, String lock) {
        return database.sql()
                .first(
                        "select " + COLUMNS + " from signing_request where edition_id = ? and person_id = ?" + lock,
                        Requests::request,
                        edition,
                        person);
    }

    /** What a person is asked to sign or has signed, the open ones first. */
    public List<Request> of(UUID person) {
        return database.sql()
                .list(
                        "select " + COLUMNS + " from signing_request where person_id = ? and state <> 'SUPERSEDED'"
                                + " order by state, asked_at desc",
                        Requests::request,
                        person);
    }

    public void signed(UUID edition, UUID person) {
        database.sql()
                .change(
                        "update signing_request set state = 'SIGNED' where edition_id = ? and person_id = ?",
                        edition,
                        person);
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("edition_id", UUID.class),
                row.getObject("module_id", UUID.class),
                Request.State.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"));
    }
}
