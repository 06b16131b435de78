package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class RecordViews {
    public FormRecord get(UUID id) { throw new UnsupportedOperationException(); }
    public FormRecord read(UUID id) { throw new UnsupportedOperationException(); }
    public RecordVersion version(UUID id, int version) { throw new UnsupportedOperationException(); }
}
