package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.workforce.Holders;

/** By which positions clauses mean somebody today. */
@ApplicationScoped
public class Workers {
    @Inject
    Holders holders;

    @Inject
    Clock clock;

    /** The keys of a template's positions by which a person is meant today. */
    public Set<String> positionsOf(UUID person, String template) {
        return holders.keysOf(person, template, Days.today(clock));
    }
}
