package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class StepDesk {
    public void take(UUID id, String step, StepTaking taking) { throw new UnsupportedOperationException(); }
}
