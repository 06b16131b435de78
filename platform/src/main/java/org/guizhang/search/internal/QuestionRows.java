package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.search.UnansweredQuestion;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;

/** Questions that were asked: those without an answer, by nobody, and the last ones of each person. */
@ApplicationScoped
public class QuestionRows {
    /** So many questions without an answer a business keeps, the last asked ones. */
    private static final int MOST = 1000;

    private static final int RECENT = 20;
    static final Duration KEPT = Duration.ofDays(90);
    private static final String COLUMNS = "question, searched, wanted, last_asked";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** One question of a person. */
    public record Recent(UUID person, String question, Instant at) {}

    /** Counts questions that were asked in vain; {@code wanted}: somebody wants an answer. */
    public void count(Collection<String> questions, boolean wanted) {
        database.sql()
                .createUpdate("insert into unanswered_question as q (tenant_id, question, searched, wanted, last_asked)"
                        + " select :tenant, asked.question, case when :wanted then 0 else count(*) end,"
                        + " case when :wanted then count(*) else 0 end, :now from unnest(:questions::text[]) asked (question)"
                        + " group by asked.question order by asked.question on conflict (tenant_id, question) do update"
                        + " set searched = q.searched + excluded.searched, wanted = q.wanted + excluded.wanted,"
                        + " last_asked = excluded.last_asked")
                .bind("questions", questions.toArray(String[]::new))
                .bind("wanted", wanted)
                .bind("now", clock.instant())
                .execute();
        database.sql()
                .createUpdate(
                        "delete from unanswered_question where tenant_id = :tenant and (question = '' or last_asked <"
                                + " (select last_asked from unanswered_question where tenant_id = :tenant"
                                + " order by last_asked desc offset :most limit 1))")
                .bind("most", MOST - 1)
                .execute();
    }

    /** Those that most want an answer first. */
    public List<UnansweredQuestion> unanswered(int offset, int limit) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from unanswered_question where tenant_id = :tenant"
                        + " order by wanted desc, searched desc, question offset :offset limit :limit")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(QuestionRows::read)
                .list();
    }

    public int countUnanswered() {
        return database.sql()
                .createQuery("select count(*) from unanswered_question where tenant_id = :tenant")
                .mapTo(Integer.class)
                .one();
    }

    public Optional<UnansweredQuestion> find(String question) {
        return database.sql()
                .createQuery("select " + COLUMNS
                        + " from unanswered_question where tenant_id = :tenant and question = :question")
                .bind("question", question)
                .map(QuestionRows::read)
                .findFirst();
    }

    public void answered(String question) {
        database.sql()
                .createUpdate("delete from unanswered_question where tenant_id = :tenant and question = :question")
                .bind("question", question)
                .execute();
    }

    /** Notes what people have asked; each keeps the last ones, and none for long. */
    public void note(Collection<Recent> asked) {
        database.sql()
                .createUpdate("insert into recent_question (tenant_id, person_id, question, asked_at)"
                        + " select :tenant, a.person, a.question, max(a.at) from unnest(:person::uuid[],"
                        + " :question::text[], :at::timestamptz[]) a (person, question, at) where exists (select 1 from person p"
                        + " where p.tenant_id = :tenant and p.id = a.person and p.active) group by a.person, a.question"
                        + " order by a.person, a.question"
                        + " on conflict (tenant_id, person_id, question) do update set asked_at = excluded.asked_at")
                .bind("person", asked.stream().map(Recent::person).toArray(UUID[]::new))
                .bind("question", asked.stream().map(Recent::question).toArray(String[]::new))
                .bind("at", asked.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .execute();
        database.sql()
                .createUpdate(
                        "delete from recent_question r using (select person_id, question, asked_at, row_number() over"
                                + " (partition by person_id order by asked_at desc, question) as place from recent_question"
                                + " where tenant_id = :tenant) old where r.tenant_id = :tenant and r.person_id = old.person_id"
                                + " and r.question = old.question and (old.place > :recent or old.asked_at < :kept or old.question = '')")
                .bind("recent", RECENT)
                .bind("kept", clock.instant().minus(KEPT))
                .execute();
    }

    /** The last questions of a person, none older than what is kept, the newest first. */
    public List<Recent> recent(UUID person) {
        return database.sql()
                .createQuery("select person_id as person, question, asked_at as at from recent_question"
                        + " where tenant_id = :tenant and person_id = :person and asked_at >= :kept"
                        + " order by asked_at desc, question")
                .bind("person", person)
                .bind("kept", clock.instant().minus(KEPT))
                .mapTo(Recent.class)
                .list();
    }

    public void forget(UUID person) {
        database.sql()
                .createUpdate("delete from recent_question where tenant_id = :tenant and person_id = :person")
                .bind("person", person)
                .execute();
    }

    private static UnansweredQuestion read(RowView row) {
        return new UnansweredQuestion(
                row.getColumn("question", String.class),
                row.getColumn("searched", Integer.class),
                row.getColumn("wanted", Integer.class),
                row.getColumn("last_asked", Instant.class));
    }
}
