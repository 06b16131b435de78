package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;

/** The rows of questions and refusals. */
@ApplicationScoped
public class InquiryRows {
    private static final String SELECT =
            "select q.*, e.major, e.minor from clause_question q" + " join edition e on e.id = q.edition_id";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public void add(UUID id, UUID edition, UUID module, boolean declined, String comment) {
        database.sql()
                .change(
                        "insert into clause_question (tenant_id, id, edition_id, module_id, person_id, person_name,"
                                + " declined, comment, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        caller.get().tenantId(),
                        id,
                        edition,
                        module,
                        caller.get().personId(),
                        caller.get().name(),
                        declined,
                        comment,
                        clock.instant());
    }

    /**
     * What the caller has asked in these words and has no answer to yet. Whoever asks the same at the same moment
     * waits here, by the row of the request to sign.
     */
    public Optional<Inquiry> open(UUID edition, boolean declined, String comment) {
        var who = caller.get();
        database.sql()
                .list(
                        "select 1 from signing_request where tenant_id = ? and edition_id = ? and person_id = ?"
                                + " for no key update",
                        row -> 1,
                        who.tenantId(),
                        edition,
                        who.personId());
        return database.sql()
                .first(
                        SELECT + " where q.tenant_id = ? and q.edition_id = ? and q.person_id = ? and q.declined = ?"
                                + " and q.comment = ? and q.answer is null",
                        InquiryRows::inquiry,
                        who.tenantId(),
                        edition,
                        who.personId(),
                        declined,
                        comment);
    }

    /** Of a module, those without an answer first, then the newest. */
    public List<Inquiry> of(UUID module) {
        return database.sql()
                .list(
                        SELECT + " where q.module_id = ? order by (q.answer is not null), q.asked_at desc",
                        InquiryRows::inquiry,
                        module);
    }

    /** A person's own about one edition and the others of its major number, in their order. */
    public List<Inquiry> of(UUID edition, UUID person) {
        return database.sql()
                .list(
                        SELECT + " join edition a on a.tenant_id = e.tenant_id and a.module_id = e.module_id"
                                + " and a.major = e.major where a.id = ? and q.person_id = ? order by q.asked_at",
                        InquiryRows::inquiry,
                        edition,
                        person);
    }

    /** The modules of which a person has objected to something and has no answer yet. */
    Set<UUID> objected(UUID person) {
        return Set.copyOf(database.sql()
                .list(
                        "select distinct module_id from clause_question where tenant_id = ? and person_id = ?"
                                + " and declined and answer is null",
                        row -> row.getObject("module_id", UUID.class),
                        caller.get().tenantId(),
                        person));
    }

    public Optional<Inquiry> find(UUID id) {
        return database.sql().first(SELECT + " where q.id = ?", InquiryRows::inquiry, id);
    }

    /** Answers once; false when somebody has answered before. */
    public boolean answer(UUID id, String answer) {
        return database.sql()
                        .change(
                                "update clause_question set answer = ?, answered_by = ?, answerer_name = ?,"
                                        + " answered_at = ? where id = ? and answer is null",
                                answer,
                                caller.get().personId(),
                                caller.get().name(),
                                clock.instant(),
                                id)
                == 1;
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getObject("module_id", UUID.class),
                row.getInt("major") + "." + row.getInt("minor"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getBoolean("declined"),
                row.getString("comment"),
                Sql.instant(row, "asked_at"),
                row.getString("answer"),
                row.getString("answerer_name"),
                Sql.instantOrNull(row, "answered_at"));
    }
}
