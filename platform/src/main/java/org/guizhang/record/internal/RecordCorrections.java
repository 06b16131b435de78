package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class RecordCorrections {
    public void correct(UUID id, RecordCorrection correction) { throw new UnsupportedOperationException(); }
}
