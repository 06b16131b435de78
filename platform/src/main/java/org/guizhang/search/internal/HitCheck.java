package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.SearchSuggestion;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.jdbi.v3.core.statement.Query;

/**
 * Asks the database, in one statement, which of the documents that were found may be read at a moment, and whether the
 * index had all there is.
 */
@ApplicationScoped
public class HitCheck {
    /** So many people have to have asked something before it is offered to others. */
    private static final int SEVERAL = 3;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    /** A document by what its source is asked about. */
    record Guarded(String source, String guard) {}

    /**
     * What the database says.
     *
     * @param head position of the last change
     * @param sameHistory whether the change that the index has applied last is there
     */
    record Said(Set<Guarded> readable, long head, boolean sameHistory) {}

    /** The same, with questions to offer. */
    record SaidWithQuestions(Set<Guarded> readable, List<SearchSuggestion> questions) {}

    Said of(Collection<Guarded> found, Instant at, Applied applied, Set<String> terms) {
        var guards = guards(found);
        var query = database.sql()
                .createQuery("select '' as source, '' as guard, h.change_seq as head, (select c.mark::text"
                        + " from document_change c where c.tenant_id = :tenant and c.seq = :position) as mark"
                        + " from tenant_head h where h.tenant_id = :tenant" + readable(guards));
        guards.forEach((source, asked) -> query.bind(source, asked.toArray(String[]::new)));
        as(query, guards, terms);
        var readable = new HashSet<Guarded>();
        var head = new long[1];
        var same = new boolean[1];
        query.bind("position", applied.position())
                .bind("at", at)
                .map(row -> {
                    var source = row.getColumn("source", String.class);
                    if (source.isEmpty()) {
                        head[0] = row.getColumn("head", Long.class);
                        same[0] = applied.position() == 0 || applied.mark().equals(row.getColumn("mark", String.class));
                    } else {
                        readable.add(new Guarded(source, row.getColumn("guard", String.class)));
                    }
                    return source;
                })
                .list();
        return new Said(readable, head[0], same[0]);
    }

    /** What a person has asked lately, and what several people have, in which the words stand. */
    SaidWithQuestions withQuestions(
            Collection<Guarded> found, Instant at, UUID person, String words, Set<String> terms) {
        var guards = guards(found);
        var query = database.sql()
                .createQuery("select 'recent' as source, r.question as guard from (select question from recent_question"
                        + " where tenant_id = :tenant and person_id = :person and asked_at >= :kept and question like :words escape '!'"
                        + " order by asked_at desc limit 5) r union all"
                        + " select 'frequent', f.question from (select question from recent_question"
                        + " where tenant_id = :tenant and asked_at >= :kept and question like :words escape '!' group by question"
                        + " having count(*) >= :several order by count(*) desc, question limit 5) f"
                        + readable(guards).replace(", null, null", ""));
        guards.forEach((source, asked) -> query.bind(source, asked.toArray(String[]::new)));
        as(query, guards, terms);
        var readable = new HashSet<Guarded>();
        var questions = new ArrayList<SearchSuggestion>();
        if (!guards.isEmpty()) {
            query.bind("at", at);
        }
        query.bind("person", person)
                .bind("kept", at.minus(QuestionRows.KEPT))
                .bind("words", LikePattern.around(words))
                .bind("several", SEVERAL)
                .map(row -> {
                    var source = row.getColumn("source", String.class);
                    var text = row.getColumn("guard", String.class);
                    if (source.equals("recent") || source.equals("frequent")) {
                        questions.add(new SearchSuggestion(source, text));
                    } else {
                        readable.add(new Guarded(source, text));
                    }
                    return source;
                })
                .list();
        return new SaidWithQuestions(readable, questions);
    }

    private static Map<String, Set<String>> guards(Collection<Guarded> found) {
        var guards = new HashMap<String, Set<String>>();
        found.forEach(one ->
                guards.computeIfAbsent(one.source(), source -> new HashSet<>()).add(one.guard()));
        return guards;
    }

    /** What the caller is, for sources whose statements ask. */
    private void as(Query query, Map<String, Set<String>> guards, Set<String> terms) {
        if (readable(guards).contains(":terms")) {
            query.bind("terms", terms.toArray(String[]::new));
        }
    }

    private String readable(Map<String, Set<String>> guards) {
        var parts = new StringBuilder();
        for (var source : sources) {
            if (guards.containsKey(source.kind())) {
                parts.append(" union all select '")
                        .append(source.kind())
                        .append("', readable.guard, null, null from (")
                        .append(source.readable().replace(":guards", ":" + source.kind()))
                        .append(") readable (guard)");
            }
        }
        return parts.toString();
    }
}
