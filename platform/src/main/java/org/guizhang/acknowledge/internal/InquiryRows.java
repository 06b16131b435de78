package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** The rows of questions and refusals. */
@ApplicationScoped
public class InquiryRows {
    private static final String SELECT = "select q.id, q.edition_id as edition, q.module_id as module,"
            + " e.major || '.' || e.minor as number, q.person_id as person, q.person_name as name, q.declined, q.comment,"
            + " q.asked_at, q.answer, q.answerer_name as answerer, q.answered_at from clause_question q"
            + " join edition e on e.tenant_id = q.tenant_id and e.id = q.edition_id";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public void add(UUID id, UUID edition, UUID module, boolean declined, String comment) {
        database.sql()
                .createUpdate(
                        "insert into clause_question (tenant_id, id, edition_id, module_id, person_id, person_name,"
                                + " declined, comment, asked_at) values (:tenant, :id, :edition, :module, :personId, :personName, :declined, :comment, :now)")
                .bind("id", id)
                .bind("edition", edition)
                .bind("module", module)
                .bind("personId", caller.get().personId())
                .bind("personName", caller.get().name())
                .bind("declined", declined)
                .bind("comment", comment)
                .bind("now", clock.instant())
                .execute();
    }

    /**
     * What the caller has asked in these words and has no answer to yet. Whoever asks the same at the same moment
     * waits here, by the row of the request to sign.
     */
    public Optional<Inquiry> open(UUID edition, boolean declined, String comment) {
        var who = caller.get();
        database.sql()
                .createQuery(
                        "select 1 from signing_request where tenant_id = :tenant and edition_id = :edition and person_id = :personId"
                                + " for no key update")
                .bind("edition", edition)
                .bind("personId", who.personId())
                .mapTo(Integer.class)
                .list();
        return database.sql()
                .createQuery(SELECT
                        + " where q.tenant_id = :tenant and q.edition_id = :edition and q.person_id = :personId and q.declined = :declined"
                        + " and q.comment = :comment and q.answer is null")
                .bind("edition", edition)
                .bind("personId", who.personId())
                .bind("declined", declined)
                .bind("comment", comment)
                .mapTo(Inquiry.class)
                .findFirst();
    }

    /** Of a module, those without an answer first, then the newest. */
    public List<Inquiry> of(UUID module) {
        return database.sql()
                .createQuery(
                        SELECT
                                + " where q.tenant_id = :tenant and q.module_id = :module order by (q.answer is not null), q.asked_at desc")
                .bind("module", module)
                .mapTo(Inquiry.class)
                .list();
    }

    /** A person's own about one edition and the others of its major number, in their order. */
    public List<Inquiry> of(UUID edition, UUID person) {
        return database.sql()
                .createQuery(
                        SELECT + " join edition a on a.tenant_id = e.tenant_id and a.module_id = e.module_id"
                                + " and a.major = e.major where q.tenant_id = :tenant and a.id = :edition and q.person_id = :person order by q.asked_at")
                .bind("edition", edition)
                .bind("person", person)
                .mapTo(Inquiry.class)
                .list();
    }

    /** The modules of which a person has objected to something and has no answer yet. */
    Set<UUID> objected(UUID person) {
        return Set.copyOf(database.sql()
                .createQuery(
                        "select distinct module_id from clause_question where tenant_id = :tenant and person_id = :person"
                                + " and declined and answer is null")
                .bind("person", person)
                .mapTo(UUID.class)
                .list());
    }

    public Optional<Inquiry> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " where q.tenant_id = :tenant and q.id = :id")
                .bind("id", id)
                .mapTo(Inquiry.class)
                .findFirst();
    }

    /** Answers once; false when somebody has answered before. */
    public boolean answer(UUID id, String answer) {
        return database.sql()
                        .createUpdate(
                                "update clause_question set answer = :answer, answered_by = :answeredBy, answerer_name = :answererName,"
                                        + " answered_at = :now where tenant_id = :tenant and id = :id and answer is null")
                        .bind("answer", answer)
                        .bind("answeredBy", caller.get().personId())
                        .bind("answererName", caller.get().name())
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
