package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.shared.Days;

/** Makes what reads things for the caller, today. */
@ApplicationScoped
public class ThingReaders {
    @Inject
    Kinds kinds;

    @Inject
    ThingScope scope;

    @Inject
    Clock clock;

    public ThingReader get() {
        return new ThingReader(kinds.all(), scope.get(), Days.today(clock));
    }
}
