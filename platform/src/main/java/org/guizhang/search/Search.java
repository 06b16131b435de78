package org.guizhang.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.guizhang.search.internal.SearchExecutor;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds what the caller may read, by words of either language, pinyin or its initials. */
@ApplicationScoped
@Transactional
public class Search {
    @Inject
    Database database;

    @Inject
    SearchExecutor finder;

    /**
     * The best hits for what was typed, brought up to every change committed before this call.
     *
     * @param typed at most {@value Hits#MAX_QUERY} characters; any input is a question
     * @param limit 1 to {@value Hits#MAX}
     */
    @Requires(Permission.READ_HANDBOOK)
    public Hits find(@Nullable String typed, Locale language, int limit) {
        var violations = new Violations();
        // Marks that nobody sees are no words: whatever else there is, is a question.
        var seen = typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ");
        var question = seen.isBlank() && typed != null && !typed.isBlank()
                ? seen
                : violations.text("/q", seen, Hits.MAX_QUERY);
        if (limit < 1 || limit > Hits.MAX) {
            violations.add("/limit", "range", 1, Hits.MAX);
        }
        violations.check();
        return finder.find(question, language, limit);
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
