package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.acknowledge.internal.QuizRows;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The questions people answer before they sign an edition. Signatures that were given stay. */
@ApplicationScoped
@Transactional
public class Quizzes {
    @Inject
    QuizRows rows;

    @Inject
    EditionRegister texts;

    @Inject
    Event<AuditedAction> trail;

    /** The questions with their right answers. */
    @Requires(Permission.PUBLISH_POLICY)
    public List<QuizQuestion> of(UUID edition) {
        return rows.of(texts.get(edition).edition().id());
    }

    /** Sets all questions of an edition; an empty list takes the quiz away. */
    @Requires(Permission.PUBLISH_POLICY)
    public List<QuizQuestion> set(UUID edition, @Nullable List<QuizQuestion.Entry> entries) {
        var found = texts.get(edition).edition();
        var before = rows.of(found.id());
        var violations = new Violations();
        var wanted = new ArrayList<QuizQuestion>();
        if (entries == null) {
            violations.add("/questions", "required");
        } else if (entries.size() > QuizQuestion.MAX_QUESTIONS) {
            violations.add("/questions", "count", 0, QuizQuestion.MAX_QUESTIONS);
        } else {
            for (var i = 0; i < entries.size(); i++) {
                wanted.add(entries.get(i).check(violations, "/questions/" + i));
            }
        }
        violations.check();
        rows.set(found.id(), wanted);
        trail.fire(new AuditedAction(
                SigningAction.QUIZ_CHANGED,
                "edition",
                edition.toString(),
                Map.of("questions", before),
                Map.of("questions", wanted)));
        return List.copyOf(wanted);
    }
}
