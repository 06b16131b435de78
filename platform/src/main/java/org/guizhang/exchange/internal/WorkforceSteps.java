package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.exchange.PolicyPlan.What;
import org.guizhang.shared.Json;
import org.guizhang.shared.NameMatcher;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.jspecify.annotations.Nullable;

/**
 * Compares organisations; the one of the file has the keys of the business already. Where a step names another position,
 * its title stands beside its key. Pure.
 */
final class WorkforceSteps {
    /** Members of a position, in the order people read about them; title and keys apart, those of a site, too. */
    private static final List<String> MEMBERS =
            List.of("title", "about", "reports-to", "outside", "merged-into", "closed", "headcount", "address");

    private final Organisation now;
    private final Organisation wanted;
    private final Map<String, Text> titles = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private WorkforceSteps(Organisation now, Organisation wanted) {
        this.now = now;
        this.wanted = wanted;
        now.jobs().forEach(job -> titles.put(job.key(), job.title()));
        wanted.jobs().forEach(job -> titles.put(job.key(), job.title()));
    }

    static List<Step> between(Organisation now, Organisation wanted) {
        var comparison = new WorkforceSteps(now, wanted);
        comparison.positions();
        comparison.sites();
        return List.copyOf(comparison.steps);
    }

    static List<Untouched> untouched(Organisation now, Organisation wanted) {
        var named = wanted.jobs().stream().map(Job::key).collect(Collectors.toSet());
        var stay = new ArrayList<Untouched>();
        now.jobs().stream()
                .filter(job -> !named.contains(job.key()))
                .forEach(job -> stay.add(new Untouched(WorkforceForm.POSITIONS, job.key(), job.title())));
        var places = NameMatcher.pairs(now.places(), wanted.places(), Place::name);
        now.places().stream()
                .filter(place -> places.stream().noneMatch(pair -> pair.before() == place))
                .forEach(place ->
                        stay.add(new Untouched(WorkforceForm.SITES, place.name().zh(), place.name())));
        return List.copyOf(stay);
    }

    private void positions() {
        var before = now.jobs().stream().collect(Collectors.toMap(Job::key, job -> job));
        for (var job : wanted.jobs()) {
            var was = before.get(job.key());
            var is = described(WorkforceForm.position(job));
            if (was == null) {
                steps.add(step(WorkforceForm.POSITIONS, What.ADD, job.key(), null, job.title(), null, is));
            } else {
                members(WorkforceForm.POSITIONS, job.key(), was.title(), described(WorkforceForm.position(was)), is);
            }
        }
    }

    private void sites() {
        var known = wanted.jobs().stream().map(Job::key).collect(Collectors.toSet());
        for (var pair : NameMatcher.pairs(now.places(), wanted.places(), Place::name)) {
            var was = pair.before();
            var is = pair.after();
            var name = is.name();
            if (was == null) {
                var site = WorkforceForm.site(is);
                if (site.has("headcounts")) {
                    var counts = site.putArray("headcounts");
                    is.headcounts().forEach((key, count) -> counts.add(headcount(key, count)));
                }
                steps.add(step(WorkforceForm.SITES, What.ADD, name.zh(), null, name, null, site));
                continue;
            }
            members(WorkforceForm.SITES, name.zh(), name, WorkforceForm.site(was), WorkforceForm.site(is));
            for (var areas : NameMatcher.pairs(was.areas(), is.areas(), Room::name)) {
                if (!areas.after().equals(areas.before())) {
                    steps.add(step(
                            WorkforceForm.SITES,
                            areas.before() == null ? What.ADD : What.CHANGE,
                            name.zh(),
                            "areas",
                            name,
                            areas.before() == null ? null : WorkforceForm.area(areas.before()),
                            WorkforceForm.area(areas.after())));
                }
            }
            headcounts(was, is, known);
        }
    }

    /** What positions need that neither the file's positions nor this site name stays. */
    private void headcounts(Place was, Place is, Set<String> known) {
        var keys = new TreeSet<>(is.headcounts().keySet());
        was.headcounts().keySet().stream().filter(known::contains).forEach(keys::add);
        for (var key : keys) {
            var before = was.headcounts().get(key);
            var after = is.headcounts().get(key);
            if (!Objects.equals(before, after)) {
                steps.add(step(
                        WorkforceForm.SITES,
                        What.CHANGE,
                        is.name().zh(),
                        "headcounts",
                        is.name(),
                        before == null ? null : headcount(key, before),
                        after == null ? null : headcount(key, after)));
            }
        }
    }

    private void members(String part, String target, Text title, JsonNode before, JsonNode after) {
        for (var member : MEMBERS) {
            if (!before.path(member).equals(after.path(member))) {
                steps.add(step(part, What.CHANGE, target, member, title, before.get(member), after.get(member)));
            }
        }
    }

    private ObjectNode described(ObjectNode position) {
        for (var member : List.of("reports-to", "merged-into")) {
            if (position.has(member)) {
                position.set(member, named(position.get(member).asText()));
            }
        }
        return position;
    }

    private ObjectNode headcount(String key, int count) {
        return named(key).put("headcount", count);
    }

    private ObjectNode named(String key) {
        var node = JsonNodeFactory.instance.objectNode().put("key", key);
        node.set("title", Json.tree(titles.getOrDefault(key, Text.same(key))));
        return node;
    }

    private static Step step(
            String part,
            What what,
            String target,
            @Nullable String member,
            Text title,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        return new Step(part, what, null, target, member, title, before, after);
    }
}
