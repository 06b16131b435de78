package org.guizhang.acknowledge.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.guizhang.acknowledge.QuizQuestion;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;

/** The rows of quizzes. */
@ApplicationScoped
public class QuizRows {
    private static final TypeReference<List<QuizQuestion>> QUESTIONS = new TypeReference<>() {};

    @Inject
    Database database;

    /**
     * The questions of an edition, which editorial editions after it keep until they get their own; none is the usual
     * case.
     */
    public List<QuizQuestion> of(UUID edition) {
        return database.sql()
                .createQuery("select q.questions from edition e join edition f on f.tenant_id = e.tenant_id"
                        + " and f.module_id = e.module_id and f.major = e.major and f.minor <= e.minor"
                        + " join edition_quiz q on q.tenant_id = f.tenant_id and q.edition_id = f.id"
                        + " where e.tenant_id = :tenant and e.id = :edition order by f.minor desc limit 1")
                .bind("edition", edition)
                .mapTo(String.class)
                .findFirst()
                .map(QuizRows::read)
                .orElse(List.of());
    }

    public void set(UUID edition, List<QuizQuestion> questions) {
        database.sql()
                .createUpdate(
                        "insert into edition_quiz (tenant_id, edition_id, questions, version) values (:tenant, :edition, :questions, 1)"
                                + " on conflict (tenant_id, edition_id) do update set questions = excluded.questions,"
                                + " version = edition_quiz.version + 1")
                .bind("edition", edition)
                .bind("questions", Json.canonical(questions))
                .execute();
    }

    private static List<QuizQuestion> read(String json) {
        try {
            return Json.MAPPER.readValue(json, QUESTIONS);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
