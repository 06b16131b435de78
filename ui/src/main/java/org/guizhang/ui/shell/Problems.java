package org.guizhang.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.tenant.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/** What nobody on the screen has caught: the domain's own words, or a friendly sentence whose number is in the log. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Problems implements ErrorHandler {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int REFERENCE_LENGTH = 8;

    @Override
    public void error(ErrorEvent event) {
        var known = domain(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) {
            LOG.log(Level.SEVERE, "Outside a page", event.getThrowable());
        } else if (known.isEmpty()) {
            Toast.problem(Messages.t("failure.toast", note(event.getThrowable())));
        } else if (known.get() instanceof Unauthenticated) {
            var here = ui.getActiveViewLocation();
            ui.navigate(here.getPath(), here.getQueryParameters());
        } else {
            Toast.problem(known.get().what().in(ui.getLocale()));
        }
    }

    /**
     * What is said of a fault in place of what could not be shown; logged, unless it is the domain's answer. That nobody
     * is signed in any more goes on.
     */
    public static String words(RuntimeException thrown) {
        var known = domain(thrown);
        if (known.isPresent() && known.get() instanceof Unauthenticated) {
            throw thrown;
        }
        return known.map(told -> told.what().in(Messages.locale()))
                .orElseGet(() -> Messages.t("failure.toast", note(thrown)));
    }

    /** The domain's exception in a chain of causes. */
    public static Optional<DomainException> domain(@Nullable Throwable thrown) {
        if (thrown != null && DatabaseFailure.isAtRest(thrown)) {
            return Optional.of(new Forbidden(Message.of("problem.business-at-rest")));
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException known) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Logs a fault and gives the reference under which it can be found. */
    static String note(Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LOG.log(Level.SEVERE, "Fault " + reference, fault);
        return reference;
    }
}
