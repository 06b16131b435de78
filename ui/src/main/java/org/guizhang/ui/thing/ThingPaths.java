package org.guizhang.ui.thing;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/** Addresses below those of the shell, and the parts of an address. */
final class ThingPaths {
    static final String THING = Addresses.THINGS + "/:thing";
    static final String EDIT = Addresses.THINGS + "/:thing/edit";
    static final String ADD = Addresses.THINGS + "/new";
    static final String IMPORT = Addresses.THINGS + "/import";
    /** What the codes on labels lead to. */
    static final String CODE = "q/:code";

    static final String KIND = "kind";

    private ThingPaths() {}

    static String thing(UUID id) {
        return Addresses.THINGS + "/" + id;
    }

    static String edit(UUID id) {
        return thing(id) + "/edit";
    }

    static String add(@Nullable String kind) {
        return of(ADD, kind);
    }

    static String importing(@Nullable String kind) {
        return of(IMPORT, kind);
    }

    static String of(String address, @Nullable String kind) {
        return kind == null ? address : address + "?" + KIND + "=" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }

    static String part(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    static @Nullable String kind(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(KIND).orElse(null);
    }
}
