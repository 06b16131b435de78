package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guizhang.shared.Job;

/** Commits and closes indexes, and notes what people have asked, in a thread of its own and never in somebody's search. */
@ApplicationScoped
public class IndexUpkeepJob implements Job {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    Indexer indexer;

    @Inject
    AskedLately asked;

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        indexer.keepUp();
        asked.write();
    }
}
