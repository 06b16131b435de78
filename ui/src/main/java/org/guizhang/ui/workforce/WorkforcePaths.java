package org.guizhang.ui.workforce;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;

/** Addresses below those of the shell, and the parts of an address. */
final class WorkforcePaths {
    static final String PERSON = Addresses.PEOPLE + "/:person";
    static final String POSITION = Addresses.POSITIONS + "/:position";

    private WorkforcePaths() {}

    static String part(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }
}
