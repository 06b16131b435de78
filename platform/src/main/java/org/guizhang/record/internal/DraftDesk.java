package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class DraftDesk {
    public UUID start(RecordStart start) { throw new UnsupportedOperationException(); }
    public SavedAnswers save(UUID id, DraftAnswers answers) { throw new UnsupportedOperationException(); }
    public void sign(UUID id, String key, GivenSignature signature) { throw new UnsupportedOperationException(); }
    public void delete(UUID id) { throw new UnsupportedOperationException(); }
}
