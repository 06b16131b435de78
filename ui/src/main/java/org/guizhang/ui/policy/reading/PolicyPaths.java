package org.guizhang.ui.policy.reading;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;

/** Addresses below those of the shell, and the parts of an address. */
public final class PolicyPaths {
    public static final String MODULE = Addresses.POLICY + "/:module";
    public static final String PREVIEW = MODULE + "/preview";
    public static final String PUBLISH = MODULE + "/publish";
    public static final String TEXT = MODULE + "/text";
    public static final String TRANSCRIBE = MODULE + "/transcribe";
    public static final String PLACE = TEXT + "/:place";
    public static final String PARTS = MODULE + "/parts";
    public static final String PART = PARTS + "/:part";
    public static final String REVIEW = MODULE + "/review";
    public static final String CONSULTATION = MODULE + "/consultation";
    public static final String LIFE = MODULE + "/life";
    public static final String COMPARE = MODULE + "/compare";
    public static final String UPGRADE = MODULE + "/upgrade";
    public static final String TEMPLATE = Addresses.CATALOGUE + "/:template";
    public static final String WHOLE_HANDBOOK = Addresses.HANDBOOK + "/whole";
    public static final String REGULATION = Addresses.HANDBOOK + "/:module";
    public static final String CLAUSE = REGULATION + "/:clause";
    public static final String CLAUSE_PAGE = REGULATION + "/clauses/:clause";

    private PolicyPaths() {}

    public static String module(UUID id) {
        return Addresses.POLICY + "/" + id;
    }

    public static String preview(UUID id) {
        return module(id) + "/preview";
    }

    public static String publish(UUID id) {
        return module(id) + "/publish";
    }

    public static String text(UUID id) {
        return module(id) + "/text";
    }

    /** Where a regulation from elsewhere is taken over. */
    public static String transcribe(UUID id) {
        return module(id) + "/transcribe";
    }

    /** Where a clause of the draft is written; its address stays readable and is found by the clause alone. */
    public static String place(UUID id, String chapter, String clause) {
        return text(id) + "/" + chapter + "." + clause;
    }

    public static String chapter(UUID id, String chapter) {
        return text(id) + "/" + chapter;
    }

    public static String parts(UUID id) {
        return module(id) + "/parts";
    }

    /** An artefact of the draft, such as {@code checklists}, {@code closing-check}. */
    public static String part(UUID id, String kind, String key) {
        return parts(id) + "/" + kind + "." + key;
    }

    public static String review(UUID id) {
        return module(id) + "/review";
    }

    public static String consultation(UUID id) {
        return module(id) + "/consultation";
    }

    public static String life(UUID id) {
        return module(id) + "/life";
    }

    public static String compare(UUID id) {
        return module(id) + "/compare";
    }

    public static String upgrade(UUID id) {
        return module(id) + "/upgrade";
    }

    public static String template(String id) {
        return Addresses.CATALOGUE + "/" + id;
    }

    /** A regulation in the handbook. */
    public static String regulation(UUID module) {
        return Addresses.HANDBOOK + "/" + module;
    }

    /** A clause or a chapter in the handbook. */
    public static String clause(UUID module, String key) {
        return regulation(module) + "/" + key;
    }

    /** A clause in force on a page of its own. */
    public static String clausePage(UUID module, String key) {
        return regulation(module) + "/clauses/" + key;
    }

    public static String part(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    public static UUID id(BeforeEnterEvent event) {
        return Ids.parse(part(event, "module"));
    }
}
