package org.guizhang.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
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

    /**
     * The HTTP status of the page that first shows an address. Where a screen itself finds that nothing is there, such
     * as at another tenant's id, it is known too late and stays 200.
     */
    int status(String path) {
        var screen = RouteConfiguration.forApplicationScope().getRoute(path);
        if (screen.isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var needed = screen.get().getAnnotation(Needs.class);
        var refused = needed != null
                && caller.find()
                        .filter(who -> !who.temporaryPassword())
                        .filter(who -> !who.may(needed.value()))
                        .isPresent();
        return refused ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_OK;
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
