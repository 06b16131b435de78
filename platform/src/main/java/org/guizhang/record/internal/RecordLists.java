package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class RecordLists {
    public long count(RecordFilter filter) { throw new UnsupportedOperationException(); }
    public List<RecordLine> list(RecordFilter filter, int offset, int limit) { throw new UnsupportedOperationException(); }
    public String csv(RecordFilter filter) { throw new UnsupportedOperationException(); }
}
