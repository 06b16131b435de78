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
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** The rows of quizzes. */
@ApplicationScoped
public class QuizRows {
    private static final TypeReference<List<QuizQuestion>> QUESTIONS = new TypeReference<>() {};

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /**
     * The questions of an edition, which editorial editions after it keep until they get their own; none is the usual
     * case.
     */
    public List<QuizQuestion> of(UUID edition) {
        return database.sql()
                .first(
                        "select q.questions from edition e join edition f on f.tenant_id = e.tenant_id"
                                + " and f.module_id = e.module_id and f.major = e.major and f.minor <= e.minor"
                                + " join edition_quiz q on q.tenant_id = f.tenant_id and q.edition_id = f.id"
                                + " where e.id = ? order by f.minor desc limit 1",
                        row -> row.getString("questions"),
                        edition)
                .map(QuizRows::read)
                .orElse(List.of());
    }

    public void set(UUID edition, List<QuizQuestion> questions) {
        database.sql()
                .change(
                        "insert into edition_quiz (tenant_id, edition_id, questions, version) values (?, ?, ?, 1)"
                                + " on conflict (tenant_id, edition_id) do update set questions = excluded.questions,"
                                + " version = edition_quiz.version + 1",
                        caller.get().tenantId(),
                        edition,
                        Json.canonical(questions));
    }

    private static List<QuizQuestion> read(String json) {
        try {
            return Json.MAPPER.readValue(json, QUESTIONS);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
