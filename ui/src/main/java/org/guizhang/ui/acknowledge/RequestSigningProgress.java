package org.guizhang.ui.acknowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.acknowledge.Signings;
import org.jspecify.annotations.Nullable;

/** How far the regulations are signed, read once in a request, whatever of the home screen goes by it. */
@RequestScoped
class RequestSigningProgress {
    @Inject
    Signings signings;

    private @Nullable List<Signings.Progress> read;

    List<Signings.Progress> get() {
        if (read == null) {
            read = signings.progress();
        }
        return read;
    }
}
