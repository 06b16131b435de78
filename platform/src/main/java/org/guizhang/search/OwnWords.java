package org.guizhang.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.guizhang.search.internal.AskedLately;
import org.guizhang.search.internal.OwnAskedRows;
import org.guizhang.search.internal.QuestionRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * How the people of a business ask for what its rules say: added to by whoever edits the rules, beside what the templates
 * bring, and never part of a regulation's words.
 */
@ApplicationScoped
@Transactional
public class OwnWords {
    @Inject
    OwnAskedRows rows;

    @Inject
    QuestionRows questions;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    @Inject
    Event<DocumentChanged> changes;

    @Inject
    Event<AuditedAction> trail;

    /** All there are, by module, kind and key. */
    @Requires(Permission.READ_POLICY)
    public List<OwnAsked> list() {
        return rows.all();
    }

    /** Those of a thing; revision 0 and no words where it has none. {@link NotFound} where there is no such thing. */
    @Requires(Permission.READ_POLICY)
    public OwnAsked get(ThingAddress thing) {
        subjects(thing);
        return rows.find(thing).orElse(none(thing));
    }

    /** Sets the ways to ask for a thing; whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.EDIT_POLICY)
    public OwnAsked set(ThingAddress thing, @Nullable List<String> zh, @Nullable List<String> en, int revision) {
        var violations = new Violations();
        var chinese = ways(violations, "/zh", zh);
        var english = ways(violations, "/en", en);
        if (violations.isEmpty() && chinese.isEmpty() && english.isEmpty()) {
            violations.add("/zh", "required");
        }
        violations.check();
        return write(thing, chinese, english, revision, SearchAction.ASKED_SET);
    }

    /** Takes the business's own ways to ask for a thing away; those of its template stay. */
    @Requires(Permission.EDIT_POLICY)
    public void remove(ThingAddress thing) {
        var before = present(thing);
        if (before.revision() == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        rows.delete(thing);
        trail.fire(new AuditedAction(SearchAction.ASKED_REMOVED, "module", thing.module(), before, null));
        subjectsOf(thing).forEach(changes::fire);
    }

    /**
     * The questions without an answer, those that most want one first.
     *
     * @param offset where the page begins
     * @param limit 1 to 200
     */
    @Requires(Permission.EDIT_POLICY)
    public List<UnansweredQuestion> unanswered(int offset, int limit) {
        return questions.unanswered(offset, limit);
    }

    /** How many questions have no answer. */
    @Requires(Permission.EDIT_POLICY)
    public int countUnanswered() {
        return questions.countUnanswered();
    }

    /** Gives a question the thing that answers it: from now on whoever asks so finds it. */
    @Requires(Permission.EDIT_POLICY)
    public OwnAsked answer(@Nullable String question, ThingAddress thing) {
        var asked = stored(question);
        var before = present(thing);
        var chinese = asked.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        var answered = write(
                thing,
                chinese ? more(before.zh(), asked) : before.zh(),
                chinese ? before.en() : more(before.en(), asked),
                before.revision(),
                SearchAction.QUESTION_ANSWERED);
        questions.answered(asked);
        return answered;
    }

    /** Takes a question off the list without an answer. */
    @Requires(Permission.EDIT_POLICY)
    public void dismiss(@Nullable String question) {
        var asked = stored(question);
        questions.answered(asked);
        trail.fire(new AuditedAction(SearchAction.QUESTION_DISMISSED, "question", asked, null, null));
    }

    private String stored(@Nullable String question) {
        var violations = new Violations();
        var asked = AskedLately.tidy(violations.text("/question", question, Hits.MAX_QUERY));
        violations.check();
        return questions
                .find(asked)
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")))
                .question();
    }

    private static List<String> more(List<String> before, String asked) {
        if (before.contains(asked)) {
            return before;
        }
        var more = new ArrayList<>(before);
        more.add(asked);
        // The oldest makes room: what people ask today counts.
        return more.size() > OwnAsked.MAX_WAYS ? more.subList(1, more.size()) : more;
    }

    private OwnAsked write(ThingAddress thing, List<String> zh, List<String> en, int revision, SearchAction action) {
        var subjects = subjects(thing);
        var before = present(thing);
        if (before.revision() != revision || !rows.put(new OwnAsked(thing, zh, en, revision), revision)) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var after = new OwnAsked(thing, zh, en, revision + 1);
        trail.fire(new AuditedAction(action, "module", thing.module(), before.revision() == 0 ? null : before, after));
        subjects.forEach(changes::fire);
        return after;
    }

    private OwnAsked present(ThingAddress thing) {
        Ids.parse(thing.module());
        return rows.locked(thing).orElse(none(thing));
    }

    private static OwnAsked none(ThingAddress thing) {
        return new OwnAsked(thing, List.of(), List.of(), 0);
    }

    private List<DocumentChanged> subjects(ThingAddress thing) {
        var subjects = subjectsOf(thing);
        if (subjects.isEmpty()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return subjects;
    }

    /** What has to be indexed anew when the words for a thing change; none where there is no such thing. */
    private List<DocumentChanged> subjectsOf(ThingAddress thing) {
        Ids.parse(thing.module());
        var subjects = new ArrayList<DocumentChanged>();
        for (var source : sources) {
            source.holding(thing.kind(), thing.module(), thing.key())
                    .forEach(subject -> subjects.add(new DocumentChanged(source.kind(), subject)));
        }
        return subjects;
    }

    private static List<String> ways(Violations violations, String field, @Nullable List<String> given) {
        var ways = new LinkedHashSet<String>();
        if (given != null) {
            if (given.size() > OwnAsked.MAX_WAYS) {
                violations.add(field, "too-many", OwnAsked.MAX_WAYS);
            }
            for (int at = 0; at < Math.min(given.size(), OwnAsked.MAX_WAYS); at++) {
                ways.add(violations.line(field + "/" + at, given.get(at), OwnAsked.MAX_WORDS));
            }
        }
        return List.copyOf(ways);
    }
}
