package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.owndata.OwnDataPart;

/** The last questions of the caller, as they are kept to be offered again. */
@ApplicationScoped
public class OwnSearchesPart implements OwnDataPart {
    @Inject
    QuestionRows rows;

    /** A question. */
    record Searched(String question, Instant askedAt) {}

    @Override
    public String name() {
        return "searches";
    }

    @Override
    public Object of(Caller caller) {
        return rows.recent(caller.personId()).stream()
                .map(one -> new Searched(one.question(), one.at()))
                .toList();
    }
}
