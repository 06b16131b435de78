package org.guizhang.ui.acknowledge;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;

/** The addresses of these screens. */
final class SigningPaths {
    static final String MINE = Addresses.TO_SIGN;
    static final String SIGN = MINE + "/:edition";
    static final String SINCE = MINE + "/since/:module";
    static final String OVERVIEW = Addresses.POLICY + "/:module/acknowledgements";
    static final String QUIZ = OVERVIEW + "/quiz/:edition";

    private SigningPaths() {}

    static String sign(UUID edition) {
        return MINE + "/" + edition;
    }

    static String overview(UUID module) {
        return Addresses.signatures(module);
    }

    static String quiz(UUID module, UUID edition) {
        return overview(module) + "/quiz/" + edition;
    }

    static UUID id(BeforeEnterEvent event, String name) {
        return Ids.parse(
                event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found"))));
    }
}
