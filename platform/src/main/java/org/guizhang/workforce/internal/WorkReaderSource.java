package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.guizhang.search.ReaderSource;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Actor;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.WorkReaderTerms;
import org.guizhang.workforce.data.SiteRows;

/** As what people find work: by name, by what they hold and stand in for today, by what they are above. */
@ApplicationScoped
public class WorkReaderSource implements ReaderSource {
    @Inject
    Rosters rosters;

    @Inject
    SiteRows sites;

    @Inject
    Clock clock;

    @Override
    public Set<String> of(Actor asking) {
        if (!(asking instanceof Caller person)) {
            return Set.of();
        }
        // They read all work, whatever they hold: nothing has to be looked up for them.
        return person.role() == Role.OWNER || person.role() == Role.ADMINISTRATOR
                ? WorkReaderTerms.administrator(person)
                : WorkReaderTerms.of(
                        person,
                        rosters.on(Days.today(clock)),
                        sites.all().stream().map(Site::id).toList());
    }
}
