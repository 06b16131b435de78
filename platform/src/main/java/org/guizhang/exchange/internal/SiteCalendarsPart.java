package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.SiteCalendars;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.exchange.PolicyPlan.What;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Which site works by another calendar than the default, by the site's Chinese name. */
@ApplicationScoped
public class SiteCalendarsPart implements PolicyPart {
    static final String NAME = "site-calendars";
    private static final Set<String> MEMBERS = Set.of("site", "nth", "calendar");

    @Inject
    Calendars calendars;

    @Inject
    Sites sites;

    @Inject
    SiteCalendars chosen;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public Permission needed() {
        return Permission.EDIT_POLICY;
    }

    /** Nothing where every site works by the default. */
    @Override
    public void write(ObjectNode root) {
        var now = now();
        if (!now.isEmpty()) {
            var list = root.putArray(NAME);
            now.forEach((place, calendar) -> {
                var entry = list.addObject().put("site", place.name());
                if (place.nth() > 1) {
                    entry.put("nth", place.nth());
                }
                entry.put("calendar", calendar);
            });
        }
    }

    @Override
    public Import read(PolicyReader file) {
        var wanted = new LinkedHashMap<Place, String>();
        var places = new HashSet<>(ids().keySet());
        var met = new HashMap<String, Integer>();
        for (var site : file.member(WorkforceForm.SITES)) {
            // One language serves for both, as in the sites themselves.
            var name = site.at("/name/zh").asText(site.at("/name/en").asText());
            places.add(new Place(name, met.merge(name, 1, Integer::sum)));
        }
        var keys = new HashSet<String>();
        calendars.list().forEach(calendar -> keys.add(calendar.key()));
        file.member(CalendarForm.NAME).forEach(c -> keys.add(c.path("key").asText()));
        var given = file.list("/" + NAME, file.member(NAME));
        for (int i = 0; i < given.size(); i++) {
            var at = "/" + NAME + "/" + i;
            if (file.members(at, given.get(i), MEMBERS)) {
                var name = required(file, at + "/site", given.get(i).path("site"));
                var calendar = required(file, at + "/calendar", given.get(i).path("calendar"));
                if (calendar != null && !keys.contains(calendar)) {
                    file.wrong(at + "/calendar", "policy-calendar-unknown", calendar);
                }
                var nth = Math.max(1, file.count(at + "/nth", given.get(i).path("nth")));
                if (name != null && !places.contains(new Place(name, nth))) {
                    file.wrong(at + "/site", "policy-site-unknown", name);
                } else if (name != null && calendar != null && wanted.put(new Place(name, nth), calendar) != null) {
                    file.wrong(at + "/site", "policy-site-twice", name);
                }
            }
        }
        return new Choices(this, wanted);
    }

    private static @Nullable String required(PolicyReader file, String at, JsonNode node) {
        if (node.isMissingNode()) {
            file.wrong(at, "required");
        }
        return file.text(at, node);
    }

    /** @param nth of those that are called the same, from 1 */
    private record Place(String name, int nth) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::name).thenComparing(Place::nth);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private Map<Place, UUID> ids() {
        var ids = new HashMap<Place, UUID>();
        var met = new HashMap<String, Integer>();
        for (Site site : sites.list()) {
            var name = site.name().zh();
            ids.put(new Place(name, met.merge(name, 1, Integer::sum)), site.id());
        }
        return ids;
    }

    /** Calendars by the sites that have chosen them. */
    private SortedMap<Place, String> now() {
        var keys = new HashMap<UUID, String>();
        calendars.list().forEach(calendar -> calendar.sites().forEach(site -> keys.put(site, calendar.key())));
        var now = new TreeMap<Place, String>();
        ids().forEach((place, site) -> {
            var key = keys.get(site);
            if (key != null) {
                now.put(place, key);
            }
        });
        return now;
    }

    private List<Step> steps(Map<Place, String> wanted) {
        var now = now();
        var known = byKey();
        var steps = new ArrayList<Step>();
        wanted.forEach((place, calendar) -> {
            var before = now.get(place);
            if (!calendar.equals(before)) {
                var was = before == null ? null : named(before, known);
                var is = named(calendar, known);
                steps.add(
                        new Step(NAME, What.CHANGE, null, place.name(), "calendar", Text.same(place.name()), was, is));
            }
        });
        return List.copyOf(steps);
    }

    private Map<String, Calendar> byKey() {
        return calendars.list().stream().collect(Collectors.toMap(Calendar::key, calendar -> calendar));
    }

    /** One that the file brings is called by its key until it is there. */
    private static JsonNode named(String key, Map<String, Calendar> known) {
        var calendar = known.get(key);
        var node = JsonNodeFactory.instance.objectNode().put("key", key);
        node.set("title", Json.tree(calendar == null ? Text.same(key) : calendar.title()));
        return node;
    }

    private void choose(Map<Place, String> wanted) {
        var ids = ids();
        var now = now();
        var known = byKey();
        wanted.forEach((place, key) -> {
            if (!key.equals(now.get(place))) {
                chosen.choose(
                        Objects.requireNonNull(ids.get(place)),
                        Objects.requireNonNull(known.get(key)).id());
            }
        });
    }

    private record Choices(SiteCalendarsPart part, Map<Place, String> wanted) implements Import {
        @Override
        public List<Step> steps() {
            return part.steps(wanted);
        }

        /** A site that the file does not name works as before; the sites themselves say so. */
        @Override
        public List<Untouched> untouched() {
            return List.of();
        }

        @Override
        public void apply() {
            part.choose(wanted);
        }
    }
}
