package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.policy.desk.PartForm.Kind.CHOICE;
import static org.guizhang.ui.policy.desk.PartForm.Kind.DURATION;
import static org.guizhang.ui.policy.desk.PartForm.Kind.FLAG;
import static org.guizhang.ui.policy.desk.PartForm.Kind.NUMBER;
import static org.guizhang.ui.policy.desk.PartForm.Kind.OPTIONS;
import static org.guizhang.ui.policy.desk.PartForm.Kind.POSITION;
import static org.guizhang.ui.policy.desk.PartForm.Kind.POSITIONS;
import static org.guizhang.ui.policy.desk.PartForm.Kind.RULE;
import static org.guizhang.ui.policy.desk.PartForm.Kind.STEP;
import static org.guizhang.ui.policy.desk.PartForm.Kind.TEXT;
import static org.guizhang.ui.policy.desk.PartForm.Kind.TIME;

import java.util.List;
import java.util.Map;

/** Which members of artefacts and of their parts a business may set, and how each is asked for. */
final class PartForm {

    /** How a member is asked for. */
    enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        TIME,
        DURATION,
        FLAG,
        POSITION,
        POSITIONS,
        /** An expression; see the template format. */
        RULE,
        /** The choices of a new item or field, a line each. */
        OPTIONS,
        /** The consequences of a step. */
        STEP
    }

    /**
     * A member, as the template format calls it.
     *
     * @param needed whether it cannot be left out
     * @param choices of a {@link Kind#CHOICE}; their words are {@code choice.<name>.<choice>}
     */
    record Member(String name, Kind kind, boolean needed, List<String> choices) {}

    private static final Member TITLE = needed("title", TEXT);
    private static final List<Member> FIELD = List.of(
            TITLE,
            new Member(
                    "type",
                    CHOICE,
                    true,
                    List.of(
                            "text",
                            "long-text",
                            "integer",
                            "decimal",
                            "money",
                            "percent",
                            "date",
                            "time",
                            "date-time",
                            "choice",
                            "yes-no",
                            "person",
                            "position",
                            "site",
                            "phone",
                            "plate",
                            "photo",
                            "attachment",
                            "duration")),
            may("options", OPTIONS),
            may("required", FLAG),
            may("help", TEXT),
            may("min", NUMBER),
            may("max", NUMBER),
            may("unit", TEXT),
            may("personal", FLAG));

    private static final Map<String, List<Member>> FORMS = Map.ofEntries(
            Map.entry(
                    "checklists",
                    List.of(TITLE, needed("purpose", TEXT), needed("position", POSITION), may("verifier", POSITION))),
            Map.entry(
                    "checklists/items",
                    List.of(
                            needed("text", TEXT),
                            new Member(
                                    "answer",
                                    CHOICE,
                                    true,
                                    List.of("pass-fail", "number", "choice", "text", "photo", "signature", "time")),
                            may("options", OPTIONS),
                            may("help", TEXT),
                            may("min", NUMBER),
                            may("max", NUMBER),
                            may("unit", TEXT),
                            may("notApplicable", FLAG),
                            may("critical", FLAG))),
            Map.entry(
                    "checklists/schedules",
                    List.of(
                            may("title", TEXT),
                            new Member(
                                    "rrule",
                                    CHOICE,
                                    false,
                                    List.of("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")),
                            new Member(
                                    "on",
                                    CHOICE,
                                    false,
                                    List.of(
                                            "shift-start",
                                            "shift-end",
                                            "delivery",
                                            "meal",
                                            "departure",
                                            "request",
                                            "handover",
                                            "closing")),
                            new Member("weekday", CHOICE, false, List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")),
                            may("dayOfMonth", NUMBER),
                            may("opens", TIME),
                            may("due", TIME),
                            new Member("calendar", CHOICE, false, List.of("all-days", "working-days")),
                            new Member(
                                    "per",
                                    CHOICE,
                                    false,
                                    List.of("site", "area", "person", "supplier", "vehicle", "unit")))),
            Map.entry(
                    "records",
                    List.of(
                            TITLE,
                            needed("purpose", TEXT),
                            may("filledBy", POSITIONS),
                            new Member(
                                    "classification",
                                    CHOICE,
                                    true,
                                    List.of("public", "internal", "secret", "top-secret")),
                            may("custodian", POSITION),
                            needed("retention", DURATION))),
            Map.entry("records/fields", FIELD),
            Map.entry("records/lines/fields", FIELD),
            Map.entry("records/lines", List.of(TITLE, may("min", NUMBER), may("max", NUMBER))),
            Map.entry("records/rules", List.of(needed("message", TEXT), needed("must", RULE), may("when", RULE))),
            Map.entry("records/signatures", List.of(TITLE, may("by", POSITION), may("required", FLAG))),
            Map.entry("records/approvals", List.of(TITLE, needed("by", POSITION), may("when", RULE))),
            Map.entry("deadlines", List.of(TITLE, needed("responsible", POSITION), may("within", DURATION))),
            Map.entry(
                    "penalties",
                    List.of(TITLE, may("conduct", TEXT), may("window", DURATION), may("appealWithin", DURATION))),
            Map.entry("penalties/steps", List.of(needed("consequences", STEP))),
            Map.entry("phrases", List.of(TITLE)),
            Map.entry(
                    "phrases/phrases", List.of(needed("situation", TEXT), needed("wording", TEXT), may("never", TEXT))),
            Map.entry(
                    "classifications",
                    List.of(
                            needed("what", TEXT),
                            new Member("level", CHOICE, true, List.of("public", "internal", "secret", "top-secret")),
                            may("custodian", POSITION))));

    /** The lists of parts of each kind of artefact, in the order people look for them. */
    static final Map<String, List<String>> LISTS = Map.of(
            "checklists", List.of("items", "schedules"),
            "records", List.of("fields", "lines", "rules", "signatures", "approvals"),
            "deadlines", List.of(),
            "penalties", List.of("steps"),
            "phrases", List.of("phrases"),
            "classifications", List.of());

    /** The kinds of artefacts, in the order people look for them. */
    static final List<String> KINDS =
            List.of("checklists", "records", "deadlines", "penalties", "phrases", "classifications");

    private PartForm() {}

    /** What format 2 says otherwise, by kind and member. */
    private static final Map<String, Map<String, Member>> OTHERWISE = Map.of(
            "checklists/items",
            Map.of("critical", new Member("critical", CHOICE, false, List.of("none", "fail-all", "stop-work"))),
            "checklists/schedules",
            Map.of(
                    "on",
                    new Member(
                            "event",
                            CHOICE,
                            false,
                            List.of(
                                    "shift-start",
                                    "shift-end",
                                    "delivery",
                                    "meal",
                                    "departure",
                                    "arrival",
                                    "request",
                                    "handover",
                                    "opening",
                                    "closing")),
                    "per",
                    new Member("per", CHOICE, false, List.of("site", "area", "person"))),
            "records/signatures",
            Map.of("by", needed("by", POSITION)));

    /**
     * The members of an artefact ({@code checklists}) or of a part ({@code records/lines/fields}).
     *
     * @param format of the template
     */
    static List<Member> of(String kind, int format) {
        var otherwise = format == 1 ? Map.<String, Member>of() : OTHERWISE.getOrDefault(kind, Map.of());
        return FORMS.getOrDefault(kind, List.of()).stream()
                .map(member -> otherwise.getOrDefault(member.name(), member))
                .toList();
    }

    private static Member needed(String name, Kind kind) {
        return new Member(name, kind, true, List.of());
    }

    private static Member may(String name, Kind kind) {
        return new Member(name, kind, false, List.of());
    }
}
