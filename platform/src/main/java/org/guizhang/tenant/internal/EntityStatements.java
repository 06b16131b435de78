package org.guizhang.tenant.internal;

import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;
import org.guizhang.observe.Measures;
import org.jspecify.annotations.Nullable;

/** Counts the statements of EclipseLink, which makes it itself: one for all sessions, so it keeps times with the thread. */
public class EntityStatements extends SessionProfilerAdapter {
    private static final ThreadLocal<Long> BEGUN = new ThreadLocal<>();

    @Override
    public void startOperationProfile(String operation, @Nullable DatabaseQuery query, int weight) {
        if (operation.equals(SessionProfiler.StatementExecute)) {
            BEGUN.set(System.nanoTime());
        }
    }

    @Override
    public void endOperationProfile(String operation, @Nullable DatabaseQuery query, int weight) {
        var begun = BEGUN.get();
        if (begun != null && operation.equals(SessionProfiler.StatementExecute)) {
            BEGUN.remove();
            Measures.ofThisNode().statement("jpa", System.nanoTime() - begun, text(query));
        }
    }

    private static String text(@Nullable DatabaseQuery query) {
        var sql = query == null ? null : query.getSQLString();
        return sql == null ? "several rows written at once" : sql;
    }
}
