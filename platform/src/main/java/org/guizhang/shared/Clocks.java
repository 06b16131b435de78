package org.guizhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of the present moment. Everything that asks for the time has a {@link Clock} injected. */
@ApplicationScoped
public class Clocks {
    @Produces
    @Dependent
    Clock system() {
        return Clock.systemUTC();
    }
}
