package org.guizhang.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.search.internal.AskedLately;
import org.guizhang.search.internal.QuestionRows;
import org.guizhang.search.internal.SearchExecutor;
import org.guizhang.search.internal.SuggestionFinder;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.tenant.Requires;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds what the caller may read, by words of either language, pinyin or its initials. */
@ApplicationScoped
@Transactional
public class Search {
    private static final int SUGGESTIONS = 8;

    /** Controls, and what Unicode calls letters or marks and nobody sees: fillers, selectors of variants, a blank in Braille. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u034f\\u115f\\u1160\\u17b4\\u17b5"
            + "\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0]");

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    SearchExecutor finder;

    @Inject
    SuggestionFinder suggestions;

    @Inject
    QuestionRows questions;

    @Inject
    AskedLately lately;

    /**
     * The best hits for what was typed, with every change committed before this call; where the index is not as far after a
     * tenth of a second, {@link Hits#freshness()} says so.
     *
     * @param typed at most {@value Hits#MAX_QUERY} characters; any input is a question
     * @param limit 1 to {@value Hits#MAX}
     * @param cursor {@link Hits#next()} of the page before, of the same question; null for the first page
     */
    @Requires(Permission.READ_HANDBOOK)
    public Hits find(@Nullable String typed, SearchFilter filter, Locale language, int limit, @Nullable String cursor) {
        var violations = new Violations();
        var question = question(violations, "/q", typed);
        filter.check(violations);
        if (limit < 1 || limit > Hits.MAX) {
            violations.add("/limit", "range", 1, Hits.MAX);
        }
        violations.check();
        return finder.find(question, filter, language, limit, cursor);
    }

    /** The same of everything, the first page. */
    @Requires(Permission.READ_HANDBOOK)
    public Hits find(@Nullable String typed, Locale language, int limit) {
        return find(typed, SearchFilter.ALL, language, limit, null);
    }

    /**
     * What to ask for, while somebody types: what they have asked before, what several people of the business have, what
     * things are called and how they are asked for.
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<SearchSuggestion> suggest(@Nullable String typed, Locale language) {
        var violations = new Violations();
        var words = typed == null || typed.isBlank() ? "" : question(violations, "/q", typed);
        violations.check();
        return suggestions.find(words, language, SUGGESTIONS);
    }

    /** What the caller has asked lately, the newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<String> recent() {
        return questions.recent(caller.person().personId()).stream()
                .map(QuestionRows.Recent::question)
                .toList();
    }

    /** Forgets what the caller has asked. */
    @Requires(Permission.READ_HANDBOOK)
    public void forgetRecent() {
        lately.forget(caller.person().personId());
        questions.forget(caller.person().personId());
    }

    /** Asks whoever manages the rules for an answer: the question is counted, and who has asked it is kept nowhere. */
    @Requires(Permission.READ_HANDBOOK)
    public void want(@Nullable String typed) {
        var violations = new Violations();
        var question = question(violations, "/question", typed);
        violations.check();
        var words = AskedLately.tidy(question);
        if (!words.isEmpty()) {
            questions.count(List.of(words), true);
        }
    }

    /** Marks that nobody sees are no words: whatever else there is, is a question. */
    private static String question(Violations violations, String field, @Nullable String typed) {
        var seen = typed == null ? "" : UNSEEN.matcher(typed).replaceAll(" ");
        return seen.isBlank() && typed != null && !typed.isBlank()
                ? seen
                : violations.text(field, seen, Hits.MAX_QUERY);
    }

    /** Whoever has left is offered nothing again. */
    void hear(@Observes PersonLeft left) {
        lately.forget(left.person());
        questions.forget(left.person());
    }

    /** Has the index follow beside the request; whoever asks before that has it done, too. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged change) {
        finder.wake();
    }

    /** Notes a change in its own transaction, last of all; the head row keeps the numbers in commit order. */
    void hear(@Observes DocumentChanged change) {
        database.atEnd(DocumentChanged.class, change, Search::note);
    }

    private static void note(Handle sql, List<DocumentChanged> changes) {
        sql.createUpdate(
                        "with head as (update tenant_head set change_seq = change_seq + :size where tenant_id = :tenant"
                                + " returning change_seq - :size as before)"
                                + " insert into document_change (tenant_id, seq, kind, subject)"
                                + " select :tenant, before + place, kind, subject"
                                + " from head, unnest(:kind::text[], :subject::text[]) with ordinality as change (kind, subject, place)")
                .bind("size", changes.size())
                .bind("kind", changes.stream().map(DocumentChanged::kind).toArray(String[]::new))
                .bind("subject", changes.stream().map(DocumentChanged::subject).toArray(String[]::new))
                .execute();
    }
}
