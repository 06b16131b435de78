package org.guizhang.policy.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Slots;
import org.guizhang.shared.Json;

/** What a document is made of beside its template: a draft now, and an edition for good. */
public record Snapshot(String templateVersion, Map<String, JsonNode> parameters, List<Amendment> amendments) {
    public static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());
    private static final String VERSION = "version";
    private static final String PARAMETER = "parameter/";
    private static final String AMENDMENT = "amendment/";
    private static final String SLOT = "slot/";

    public Snapshot {
        amendments = Slots.once(amendments);
    }

    public static Snapshot parse(String json) {
        return Json.read(json, Snapshot.class);
    }

    /** As it is kept with an edition. */
    public String canonical() {
        return Json.canonical(this);
    }

    /** One of earlier days as it would be kept today. */
    public static String today(String then) {
        return parse(then).canonical();
    }

    public static String subject(UUID amendment) {
        return AMENDMENT + amendment;
    }

    /** The part that a change makes, whichever amendment makes it. */
    public static String subject(Change change) {
        return SLOT + change.slot();
    }

    /** The part that a parameter is. */
    public static String subject(String parameter) {
        return PARAMETER + parameter;
    }

    /**
     * The parts in which two drafts differ, by name: parameters, amendments, the version of the template. An amendment
     * goes by its id and by what it is about, so that one that is taken back and made again is the same part.
     */
    public Set<String> differences(Snapshot other) {
        var before = parts();
        var after = other.parts();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    private Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        parts.put(VERSION, templateVersion);
        parameters.forEach((key, value) -> parts.put(subject(key), Json.write(value)));
        for (var amendment : amendments) {
            parts.put(subject(amendment.id()), Json.canonical(amendment));
            parts.put(subject(amendment.change()), Json.canonical(amendment.change()));
        }
        return parts;
    }
}
