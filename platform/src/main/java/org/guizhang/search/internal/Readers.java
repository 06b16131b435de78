package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.guizhang.search.DocumentReaders;
import org.guizhang.search.ReaderSource;
import org.guizhang.tenant.CurrentCaller;

/** As which readers the caller asks. */
@ApplicationScoped
public class Readers {
    @Inject
    CurrentCaller caller;

    @Inject
    @Any
    Instance<ReaderSource> sources;

    Set<String> asking() {
        var terms = new HashSet<>(DocumentReaders.of(caller.get()));
        sources.stream().forEach(source -> terms.addAll(source.of(caller.get())));
        return terms;
    }
}
