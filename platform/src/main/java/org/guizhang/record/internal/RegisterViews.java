package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import org.guizhang.record.*;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class RegisterViews {
    public RecordRegister of(UUID module, String form, @Nullable UUID site) { throw new UnsupportedOperationException(); }
}
