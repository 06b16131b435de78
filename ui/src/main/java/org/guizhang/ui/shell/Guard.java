package org.guizhang.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;

/** Lets people in where they may be, and shows the others the door they need first. */
@ApplicationScoped
public class Guard {
    @Inject
    CurrentCaller caller;

    void check(BeforeEnterEvent event) {
        var screen = event.getNavigationTarget();
        if (event.isErrorEvent() || screen.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        var known = caller.find();
        if (known.isEmpty()) {
            toSignIn(event);
            return;
        }
        var who = known.get();
        var path = event.getLocation().getPath();
        if (who.temporaryPassword() && !path.equals(Addresses.PASSWORD)) {
            event.forwardTo(Addresses.PASSWORD);
            return;
        }
        var needed = screen.getAnnotation(Needs.class);
        if (needed != null && !who.may(needed.value())) {
            event.rerouteToError(new Forbidden(Message.of("problem.forbidden")), "");
        }
    }

    private static void toSignIn(BeforeEnterEvent event) {
        var wanted = event.getLocation().getPathWithQueryParameters();
        if (wanted.isEmpty() || wanted.equals(".")) {
            event.forwardTo(Addresses.SIGN_IN);
        } else {
            event.forwardTo(Addresses.SIGN_IN, QueryParameters.simple(Map.of(Addresses.WANTED, wanted)));
        }
    }
}
