package org.guizhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.SiteCalendars;
import org.guizhang.exchange.internal.AnyDraft;
import org.guizhang.policy.draft.DraftContents;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.template.YamlSource;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.guizhang.workforce.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Businesses that have done anything they can do with drafts, positions and sites, carried into an empty one. */
@ExtendWith(TestDatabase.class)
class RoundTripTest {
    private static final int BUSINESSES = 40;
    private static final int ACTIONS = 14;
    private final Wired wired = new Wired(Instant.parse("2026-11-24T08:00:00Z"), AuditTrail.class, Workforce.class);
    private int done;

    RoundTripTest() throws Exception {}

    @Test
    void anyPolicyIsTheSameInAnEmptyBusiness() throws Exception {
        for (long seed = 0; seed < BUSINESSES; seed++) {
            var random = new Random(seed);
            var from = lived(random);
            var yaml = export(from);
            assertThat(plan(from, yaml).steps()).as("own export, seed %d", seed).isEmpty();

            var into = wired.business("tea-house");
            assertThat(apply(into, yaml)).as("seed %d", seed).isEqualTo(plan(wired.business("tea-house"), yaml));
            assertThat(export(into)).as("seed %d", seed).isEqualTo(yaml);
            assertThat(state(into)).as("seed %d", seed).isEqualTo(state(from));
            assertThat(apply(into, yaml).steps())
                    .as("second time, seed %d", seed)
                    .isEmpty();

            var other = wired.business("tea-house");
            apply(other, shuffled(yaml, random));
            assertThat(export(other)).as("as shuffled JSON, seed %d", seed).isEqualTo(yaml);
        }
        assertThat(done).isGreaterThan(BUSINESSES * ACTIONS / 2);
    }

    /** What the other business has of its own stays, and the file is as if it had always been there. */
    @Test
    void anyPolicyComesIntoABusinessThatHasLived() throws Exception {
        for (long seed = 1000; seed < 1000 + BUSINESSES; seed++) {
            var random = new Random(seed);
            var yaml = export(lived(random));
            var into = lived(random);
            var before = plan(into, yaml);
            apply(into, yaml);
            var after = plan(into, yaml);
            assertThat(after.steps()).as("seed %d", seed).isEmpty();
            assertThat(after.untouched()).as("seed %d", seed).isEqualTo(before.untouched());
            var export = export(into);
            before.untouched().forEach(stays -> assertThat(export).contains(stays.key()));
        }
    }

    /** Here nobody is stopped at the door: a part is refused by itself, whatever else the person may do. */
    @Test
    void partThatWouldChangeAsksForItsRight() throws Exception {
        var owner = wired.business("tea-house");
        var reader = new Caller(
                owner.tenantId(),
                owner.tenantName(),
                owner.personId(),
                owner.accountId(),
                owner.name(),
                Role.SUPERVISOR,
                owner.locale(),
                false,
                0);
        var file = "format: 1\nmodules: []\npositions: [{key: bar, title: {zh: 吧台}}]\n";
        var refused = catchThrowableOfType(Forbidden.class, () -> apply(reader, file));
        assertThat(refused.what().in(Languages.ENGLISH)).startsWith("The file changes positions or sites");
        assertThat(refused.what().in(Languages.CHINESE)).startsWith("文件会改动岗位或场所");
        assertThat(export(owner)).contains("positions: []");
        apply(owner, file);
        assertThat(apply(reader, file).steps()).as("nothing to do").isEmpty();
    }

    /** A place or calendar that nobody has would be a step that is never made. */
    @Test
    void calendarsOfSitesThatFitNothingAreRefused() throws Exception {
        var owner = wired.business("tea-house");
        apply(owner, """
                format: 1
                modules: []
                calendars: [{key: shop, title: {zh: 店}, weekdays: [MO], hours: ["09:00-12:00"], default: true}]
                sites: [{name: {zh: 总店, en: Main}}]
                """);
        var refused = catchThrowableOfType(Rejected.class, () -> plan(owner, """
                format: 1
                modules: []
                site-calendars:
                  - {site: Main, calendar: shop}
                  - {site: 总店, nth: 2, calendar: shop}
                  - {site: 总店, calendar: night}
                  - {calendar: shop}
                  - {site: 总店, calendar: shop}
                  - {site: 总店, calendar: shop}
                """));
        assertThat(refused.violations())
                .extracting(wrong -> wrong.field() + " " + wrong.rule())
                .containsExactly(
                        "/site-calendars/0/site policy-site-unknown",
                        "/site-calendars/1/site policy-site-unknown",
                        "/site-calendars/2/calendar policy-calendar-unknown",
                        "/site-calendars/3/site required",
                        "/site-calendars/4/site policy-site-twice",
                        "/site-calendars/5/site policy-site-twice");
    }

    private Caller lived(Random random) throws Exception {
        var business = wired.business("tea-house");
        if (random.nextInt(8) > 0) {
            attempt(business, () -> wired.get(DraftContents.class).put(AnyDraft.fitting(random), true));
        }
        for (int i = 0; i < ACTIONS; i++) {
            attempt(business, () -> something(random));
        }
        return business;
    }

    /** One action on a screen; some are refused, as people are. */
    private Object something(Random random) {
        var positions = wired.get(Positions.class);
        var sites = wired.get(Sites.class);
        var all = positions.list();
        var places = sites.list();
        switch (random.nextInt(16)) {
            case 0, 1:
                return positions.add(entry(random, all));
            case 2, 3: {
                var one = any(all, random);
                return positions.change(one.id(), entry(random, all), one.revision());
            }
            case 4, 5: {
                var part = any(all, random);
                return positions.merge(part.id(), any(all, random).id(), part.revision());
            }
            case 6: {
                var part = any(all, random);
                return positions.takeApart(part.id(), part.revision());
            }
            case 7:
                return sites.add(
                        new Site.Entry(words(random), random.nextBoolean() ? "湖滨路 " + text(random) : null, false));
            case 8: {
                var site = any(places, random);
                return sites.change(
                        site.id(), new Site.Entry(words(random), text(random), random.nextBoolean()), site.revision());
            }
            case 9: {
                var site = any(places, random);
                if (site.areas().isEmpty() || random.nextBoolean()) {
                    return sites.addArea(site.id(), new Site.AreaEntry(words(random), false));
                }
                var area = any(site.areas(), random);
                return sites.changeArea(
                        site.id(), area.id(), new Site.AreaEntry(words(random), random.nextBoolean()), area.revision());
            }
            case 10: {
                var where = places.isEmpty() || random.nextBoolean()
                        ? null
                        : any(places, random).id();
                return wired.get(Staffing.class).set(any(all, random).id(), new Need.Entry(where, random.nextInt(4)));
            }
            case 11: {
                var calendars = wired.get(Calendars.class);
                var kept = calendars.list();
                if (kept.size() < 3) {
                    return calendars.add(calendar(random));
                }
                var gone = any(kept, random);
                calendars.remove(gone.id(), gone.revision());
                return gone;
            }
            case 12:
                return wired.get(Calendars.class)
                        .makeDefault(
                                any(wired.get(Calendars.class).list(), random).id());
            case 13:
                return wired.get(SiteCalendars.class)
                        .choose(
                                any(places, random).id(),
                                any(wired.get(Calendars.class).list(), random).id());
            case 14:
                return wired.get(DraftContents.class).put(AnyDraft.fitting(random), true);
            default: {
                var module = any(wired.get(Modules.class).list(), random);
                return wired.get(Publications.class)
                        .publish(module.id(), new Edition.Publication("x", true, null), module.revision());
            }
        }
    }

    private static Calendar.Entry calendar(Random random) {
        return new Calendar.Entry(
                random.nextBoolean() ? "standard" : null,
                words(random),
                List.of("MO", "SU").subList(0, 1 + random.nextInt(2)),
                List.of("08:00-12:00"),
                random.nextBoolean(),
                List.of());
    }

    private static Position.Entry entry(Random random, List<Position> all) {
        return new Position.Entry(
                words(random),
                random.nextBoolean() ? null : text(random) + "\n" + text(random),
                all.isEmpty() || random.nextInt(3) == 0
                        ? null
                        : any(all, random).id(),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    /** Few names, so that some are given twice. */
    private static EnteredName words(Random random) {
        var name = "岗" + random.nextInt(6);
        return new EnteredName(name, random.nextBoolean() ? null : "Post: " + random.nextInt(3));
    }

    private static String text(Random random) {
        return List.of("茶", "# no", "yes", "007", "a: b", "“x”\t|", "- ").get(random.nextInt(7)) + random.nextInt(9);
    }

    private static <T> T any(List<T> all, Random random) {
        if (all.isEmpty()) {
            throw new Missing();
        }
        return all.get(random.nextInt(all.size()));
    }

    private void attempt(Caller business, Supplier<Object> action) {
        try {
            wired.in(business, action);
            done++;
        } catch (Missing | DomainException refused) {
            // Nothing there to do it to, or not allowed: people are told so and go on.
        }
    }

    /** What people see of it, read another way than the file is written. */
    private List<String> state(Caller business) {
        return wired.in(business, () -> {
            var seen = new ArrayList<String>();
            var names = new HashMap<UUID, String>();
            var positions = wired.get(Positions.class).list();
            positions.forEach(one -> names.put(one.id(), one.key()));
            positions.forEach(one -> seen.add(String.join(
                    "|",
                    one.key() + one.title() + one.about() + one.outside() + one.closed() + one.sources(),
                    names.get(one.reportsTo()),
                    names.get(one.mergedInto()))));
            for (var site : wired.get(Sites.class).list()) {
                names.put(site.id(), site.name() + site.address() + site.closed());
                seen.add(names.get(site.id()));
                site.areas().forEach(area -> seen.add(names.get(site.id()) + area.name() + area.closed()));
            }
            for (var calendar : wired.get(Calendars.class).list()) {
                seen.add(calendar.entry() + "|" + calendar.standard());
                calendar.sites().forEach(site -> seen.add(calendar.key() + "|" + names.get(site)));
            }
            wired.get(Staffing.class)
                    .on(null)
                    .forEach(need -> seen.add(
                            names.get(need.position()) + "|" + names.get(need.site()) + "|" + need.headcount()));
            Collections.sort(seen);
            return seen;
        });
    }

    private String export(Caller business) {
        return wired.in(business, () -> wired.get(PolicyCode.class).export().yaml());
    }

    private PolicyPlan plan(Caller business, String file) {
        return wired.in(business, () -> wired.get(PolicyCode.class).plan(file.getBytes(StandardCharsets.UTF_8)));
    }

    private PolicyPlan apply(Caller business, String file) {
        return wired.in(business, () -> wired.get(PolicyCode.class).apply(file.getBytes(StandardCharsets.UTF_8), null));
    }

    /** The same as JSON, with the members of every object in another order. */
    private static String shuffled(String yaml, Random random) {
        return shuffled(
                        YamlSource.read(yaml.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE)
                                .root(),
                        random)
                .toString();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(shuffled(element, random)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        var object = Json.MAPPER.createObjectNode();
        names.forEach(name -> object.set(name, shuffled(node.get(name), random)));
        return object;
    }

    /** There is nothing to do it to. */
    private static final class Missing extends RuntimeException {}
}
