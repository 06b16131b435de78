package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.tenant.PersonRenamed;
import org.guizhang.workforce.HoldingChanged;
import org.guizhang.workforce.data.SearchNews;

/** Has people found as they are. */
@ApplicationScoped
public class PeopleFollower {
    @Inject
    SearchNews news;

    void came(@Observes PersonArrived arrived) {
        news.changedPerson(arrived.person());
    }

    void left(@Observes PersonLeft left) {
        news.changedPerson(left.person());
    }

    void renamed(@Observes PersonRenamed renamed) {
        news.changedPerson(renamed.person());
    }

    void placed(@Observes HoldingChanged changed) {
        news.changedPerson(changed.holding().person());
    }
}
