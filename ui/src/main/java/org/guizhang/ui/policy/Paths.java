package org.guizhang.ui.policy;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;

/** Addresses below those of the shell, and the parts of an address. */
public final class Paths {
    static final String MODULE = Addresses.POLICY + "/:module";
    static final String PREVIEW = MODULE + "/preview";
    static final String PUBLISH = MODULE + "/publish";
    static final String TEXT = MODULE + "/text";
    static final String PLACE = TEXT + "/:place";
    static final String PARTS = MODULE + "/parts";
    static final String PART = PARTS + "/:part";
    static final String REVIEW = MODULE + "/review";
    static final String CONSULTATION = MODULE + "/consultation";
    static final String LIFE = MODULE + "/life";
    static final String COMPARE = MODULE + "/compare";
    static final String UPGRADE = MODULE + "/upgrade";
    static final String TEMPLATE = Addresses.CATALOGUE + "/:template";
    static final String CLAUSE = Addresses.HANDBOOK + "/:module/:clause";

    private Paths() {}

    static String module(UUID id) {
        return Addresses.POLICY + "/" + id;
    }

    public static String preview(UUID id) {
        return module(id) + "/preview";
    }

    public static String publish(UUID id) {
        return module(id) + "/publish";
    }

    static String text(UUID id) {
        return module(id) + "/text";
    }

    /** Where a clause of the draft is written; its address stays readable and is found by the clause alone. */
    static String place(UUID id, String chapter, String clause) {
        return text(id) + "/" + chapter + "." + clause;
    }

    static String chapter(UUID id, String chapter) {
        return text(id) + "/" + chapter;
    }

    static String parts(UUID id) {
        return module(id) + "/parts";
    }

    /** An artefact of the draft, such as {@code checklists}, {@code closing-check}. */
    static String part(UUID id, String kind, String key) {
        return parts(id) + "/" + kind + "." + key;
    }

    static String review(UUID id) {
        return module(id) + "/review";
    }

    static String consultation(UUID id) {
        return module(id) + "/consultation";
    }

    static String life(UUID id) {
        return module(id) + "/life";
    }

    static String compare(UUID id) {
        return module(id) + "/compare";
    }

    static String upgrade(UUID id) {
        return module(id) + "/upgrade";
    }

    public static String template(String id) {
        return Addresses.CATALOGUE + "/" + id;
    }

    static String clause(UUID module, String key) {
        return Addresses.HANDBOOK + "/" + module + "/" + key;
    }

    static String part(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    static UUID id(BeforeEnterEvent event) {
        return Ids.parse(part(event, "module"));
    }
}
