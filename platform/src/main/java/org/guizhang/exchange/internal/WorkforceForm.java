package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.shared.Json;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/** Positions and sites as they stand under {@code positions} and {@code sites}; what says nothing is left out. Pure. */
final class WorkforceForm {
    static final String POSITIONS = "positions";
    static final String SITES = "sites";
    private static final Set<String> JOB =
            Set.of("key", "from", "title", "about", "reports-to", "outside", "merged-into", "closed", "headcount");
    private static final Set<String> PLACE = Set.of("name", "address", "closed", "areas", "headcounts");
    private static final Set<String> ROOM = Set.of("name", "closed");
    private static final Pattern FROM = Pattern.compile("([a-z0-9.-]+)/([a-z0-9-]+)");
    private final PolicyReader file;

    private WorkforceForm(PolicyReader file) {
        this.file = file;
    }

    static ArrayNode positions(List<Job> jobs) {
        var list = JsonNodeFactory.instance.arrayNode();
        jobs.forEach(job -> list.add(position(job)));
        return list;
    }

    static ArrayNode sites(List<Place> places) {
        var list = JsonNodeFactory.instance.arrayNode();
        places.forEach(place -> list.add(site(place)));
        return list;
    }

    static ObjectNode position(Job job) {
        var node = JsonNodeFactory.instance.objectNode().put("key", job.key());
        if (job.from() != null) {
            node.put("from", job.from().template() + "/" + job.from().key());
        }
        node.set("title", Json.tree(job.title()));
        put(node, "about", job.about());
        put(node, "reports-to", job.reportsTo());
        yes(node, "outside", job.outside());
        put(node, "merged-into", job.mergedInto());
        yes(node, "closed", job.closed());
        if (job.headcount() > 0) {
            node.put("headcount", job.headcount());
        }
        return node;
    }

    static ObjectNode site(Place place) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("name", Json.tree(place.name()));
        put(node, "address", place.address());
        yes(node, "closed", place.closed());
        if (!place.areas().isEmpty()) {
            var areas = node.putArray("areas");
            place.areas().forEach(room -> areas.add(area(room)));
        }
        if (!place.headcounts().isEmpty()) {
            node.set("headcounts", Json.tree(place.headcounts()));
        }
        return node;
    }

    static ObjectNode area(Room room) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("name", Json.tree(room.name()));
        yes(node, "closed", room.closed());
        return node;
    }

    /** What a file says, in its order; whether it fits the business is not known yet. */
    static Organisation read(PolicyReader file) {
        var form = new WorkforceForm(file);
        return new Organisation(form.jobs(), form.places());
    }

    /** The templates of which a file states positions. */
    static Set<String> templates(PolicyReader file) {
        var found = new TreeSet<String>();
        for (var position : file.member(POSITIONS)) {
            var from = FROM.matcher(position.path("from").asText());
            if (from.matches()) {
                found.add(from.group(1));
            }
        }
        return found;
    }

    private List<Job> jobs() {
        var jobs = new ArrayList<Job>();
        var given = file.list("/" + POSITIONS, file.member(POSITIONS));
        for (int i = 0; i < given.size(); i++) {
            var at = "/" + POSITIONS + "/" + i;
            if (file.members(at, given.get(i), JOB)) {
                jobs.add(job(at, given.get(i)));
            }
        }
        return jobs;
    }

    private Job job(String at, JsonNode node) {
        return new Job(
                said(at, node, "key"),
                from(at + "/from", node.path("from")),
                file.name(at + "/title", node.path("title")),
                said(at, node, "about"),
                file.text(at + "/reports-to", node.path("reports-to")),
                file.yes(at + "/outside", node.path("outside")),
                file.text(at + "/merged-into", node.path("merged-into")),
                file.yes(at + "/closed", node.path("closed")),
                file.count(at + "/headcount", node.path("headcount")));
    }

    private @Nullable Source from(String at, JsonNode node) {
        var text = file.text(at, node);
        if (text == null) {
            return null;
        }
        var parts = FROM.matcher(text);
        if (!parts.matches()) {
            file.wrong(at, "policy-from");
            return null;
        }
        return new Source(parts.group(1), parts.group(2));
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        var given = file.list("/" + SITES, file.member(SITES));
        for (int i = 0; i < given.size(); i++) {
            var at = "/" + SITES + "/" + i;
            if (file.members(at, given.get(i), PLACE)) {
                places.add(place(at, given.get(i)));
            }
        }
        return places;
    }

    private Place place(String at, JsonNode node) {
        var areas = new ArrayList<Room>();
        var given = file.list(at + "/areas", node.path("areas"));
        for (int i = 0; i < given.size(); i++) {
            var here = at + "/areas/" + i;
            if (file.members(here, given.get(i), ROOM)) {
                areas.add(new Room(
                        file.name(here + "/name", given.get(i).path("name")),
                        file.yes(here + "/closed", given.get(i).path("closed"))));
            }
        }
        return new Place(
                file.name(at + "/name", node.path("name")),
                said(at, node, "address"),
                file.yes(at + "/closed", node.path("closed")),
                areas,
                headcounts(at + "/headcounts", node.path("headcounts")));
    }

    private Map<String, Integer> headcounts(String at, JsonNode node) {
        var counts = new TreeMap<String, Integer>();
        if (!node.isObject() && !node.isMissingNode()) {
            file.wrong(at, "policy-members");
        }
        node.fields()
                .forEachRemaining(count -> counts.put(
                        count.getKey(), file.count(at + "/" + PolicyReader.escaped(count.getKey()), count.getValue())));
        return counts;
    }

    private String said(String at, JsonNode node, String name) {
        var text = file.text(at + "/" + name, node.path(name));
        return text == null ? "" : text;
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void yes(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }
}
