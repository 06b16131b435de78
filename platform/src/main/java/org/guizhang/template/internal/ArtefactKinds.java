package org.guizhang.template.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of things that have keys, and which members of a file name one of which kind. */
final class ArtefactKinds {
    static final List<String> ALL = List.of(
            "parameter",
            "position",
            "thing",
            "clause",
            "chapter",
            "checklist",
            "record",
            "deadline",
            "penalty",
            "phrases",
            "classification");

    /** The lists of the whole document, beside chapters, and what is in them. */
    static final Map<String, String> LISTS = lists();

    /** Members whose text, or whose list of texts, names artefacts. */
    static final Map<String, String> MEMBERS = members();

    private ArtefactKinds() {}

    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("things", "thing");
        lists.put("checklists", "checklist");
        lists.put("records", "record");
        lists.put("deadlines", "deadline");
        lists.put("penalties", "penalty");
        lists.put("phrases", "phrases");
        lists.put("classifications", "classification");
        return lists;
    }

    private static Map<String, String> members() {
        var members = new LinkedHashMap<>(lists());
        for (var position : List.of(
                "addressees",
                "reportsTo",
                "responsible",
                "position",
                "verifier",
                "custodian",
                "filledBy",
                "to",
                "by",
                "onDuty")) {
            members.put(position, "position");
        }
        for (var clause : List.of("violates", "clauses", "clause")) {
            members.put(clause, "clause");
        }
        for (var same : List.of("record", "checklist", "deadline", "parameter", "thing")) {
            members.put(same, same);
        }
        members.put("fromChecklists", "checklist");
        return members;
    }
}
