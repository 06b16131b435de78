package org.guizhang.workforce.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guizhang.shared.NameMatcher;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** Whether an organisation fits a business; fields are pointers into what is to come. Pure. */
public final class OrganisationCheck {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_KEY = 200;
    private final Violations violations = new Violations();
    private final Organisation there;
    private final Organisation given;
    private final PositionKeyMatcher matcher;

    private OrganisationCheck(Organisation there, Organisation given) {
        this.there = there;
        this.given = given;
        this.matcher = new PositionKeyMatcher(there, given.jobs());
    }

    /**
     * What is to come, tidied and with the keys of the business, in the order given.
     *
     * @param there what the business has
     * @throws Rejected naming everything that is wrong
     */
    public static Organisation fit(Organisation there, Organisation given) {
        var check = new OrganisationCheck(there, given);
        var jobs = check.jobs();
        var places = check.places();
        check.violations.check();
        return new Organisation(jobs, places);
    }

    private List<Job> jobs() {
        var jobs = new ArrayList<Job>();
        var seen = new HashSet<String>();
        var sources = new HashSet<Position.Source>();
        for (int i = 0; i < given.jobs().size(); i++) {
            var at = "/positions/" + i;
            var job = given.jobs().get(i);
            if (job.key().isEmpty()) {
                violations.add(at + "/key", "required");
            } else if (!KEY.matcher(job.key()).matches() || job.key().length() > MAX_KEY) {
                violations.add(at + "/key", "position-key");
            } else if (!seen.add(job.key())) {
                violations.add(at + "/key", "position-twice", job.key());
            } else if (matcher.isHomeless(i)) {
                violations.add(at + "/key", "position-key-taken", job.key());
            }
            if (job.from() != null && !sources.add(job.from())) {
                violations.add(at + "/from", "position-from-twice", job.from().key());
            }
            jobs.add(matcher.settled(tidy(at, job)));
        }
        full("/positions", all(Job::key).size(), Position.MAX_POSITIONS);
        circles("reports-to", "position-circle", Job::reportsTo);
        circles("merged-into", "position-same", Job::mergedInto);
        return jobs;
    }

    private Job tidy(String at, Job job) {
        known(at + "/reports-to", job.reportsTo());
        known(at + "/merged-into", job.mergedInto());
        if (job.headcount() < 0 || job.headcount() > Need.MAX_HEADCOUNT) {
            violations.add(at + "/headcount", "range", 1, Need.MAX_HEADCOUNT);
        }
        return new Job(
                job.key(),
                job.from(),
                name(at + "/title", job.title(), Position.MAX_TITLE),
                EnteredName.optional(violations, at + "/about", job.about(), Position.MAX_ABOUT),
                job.reportsTo(),
                job.outside(),
                job.mergedInto(),
                job.closed(),
                job.headcount());
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        var twins = new NameMatcher<>(there.places(), Place::name);
        var fresh = 0;
        for (int i = 0; i < given.places().size(); i++) {
            var at = "/sites/" + i;
            var place = matcher.settled(given.places().get(i));
            given.places().get(i).headcounts().forEach((key, count) -> {
                known(at + "/headcounts/" + key, key);
                if (count < 0 || count > Need.MAX_HEADCOUNT) {
                    violations.add(at + "/headcounts/" + key, "range", 0, Need.MAX_HEADCOUNT);
                }
            });
            place.headcounts().values().removeIf(count -> count == 0);
            var name = name(at + "/name", place.name(), Site.MAX_NAME);
            var address = EnteredName.optional(violations, at + "/address", place.address(), Site.MAX_ADDRESS);
            var twin = twins.next(name);
            fresh += twin == null ? 1 : 0;
            var areas = rooms(at, place.areas(), twin == null ? List.of() : twin.areas());
            places.add(new Place(name, address, place.closed(), areas, place.headcounts()));
        }
        full("/sites", there.places().size() + fresh, Site.MAX_SITES);
        return places;
    }

    private List<Room> rooms(String at, List<Room> coming, List<Room> present) {
        var rooms = new ArrayList<Room>();
        var twins = new NameMatcher<>(present, Room::name);
        var fresh = 0;
        for (int i = 0; i < coming.size(); i++) {
            var name = name(at + "/areas/" + i + "/name", coming.get(i).name(), Site.MAX_NAME);
            rooms.add(new Room(name, coming.get(i).closed()));
            fresh += twins.next(name) == null ? 1 : 0;
        }
        full(at + "/areas", present.size() + fresh, Site.MAX_AREAS);
        return rooms;
    }

    private Text name(String at, Text given, int max) {
        return EnteredName.check(violations, at, EnteredName.of(given), max);
    }

    private void known(String at, @Nullable String key) {
        if (key != null && matcher.key(key) == null) {
            violations.add(at, "position-key-unknown", key);
        }
    }

    private void full(String at, int count, int max) {
        if (count > max) {
            violations.add(at, "too-many", max);
        }
    }

    /** Who is above whom, or part of whom, once everything has come. */
    private Map<String, @Nullable String> all(Function<Job, @Nullable String> above) {
        var all = new HashMap<String, @Nullable String>();
        there.jobs().forEach(job -> all.put(job.key(), above.apply(job)));
        given.jobs().stream().map(matcher::settled).forEach(job -> all.put(job.key(), above.apply(job)));
        return all;
    }

    private void circles(String member, String rule, Function<Job, @Nullable String> above) {
        var all = all(above);
        var before = new HashMap<String, @Nullable String>();
        there.jobs().forEach(job -> before.put(job.key(), above.apply(job)));
        for (int i = 0; i < given.jobs().size(); i++) {
            var key = matcher.key(given.jobs().get(i).key());
            if (key != null && !Objects.equals(before.get(key), all.get(key)) && leadsBack(key, all)) {
                violations.add("/positions/" + i + "/" + member, rule);
            }
        }
    }

    private static boolean leadsBack(String key, Map<String, @Nullable String> above) {
        Set<String> seen = new HashSet<>();
        for (var at = above.get(key); at != null && seen.add(at); at = above.get(at)) {
            if (at.equals(key)) {
                return true;
            }
        }
        return false;
    }
}
