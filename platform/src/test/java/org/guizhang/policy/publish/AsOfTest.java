package org.guizhang.policy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.position.Workforce;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.guizhang.template.TemplateFiles;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was in force on a day, after anything people can do in any order, against a list that is read from its end: the
 * last entry of a module that has begun by then, and nothing if that one ends it.
 */
@ExtendWith(TestDatabase.class)
class AsOfTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int BUSINESSES = 25;
    private static final int ACTIONS = 24;
    private static final int QUESTIONS = 25;

    private final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    private final Map<What, Integer> done = new EnumMap<>(What.class);
    private int coming;
    private int nothing;
    private int several;
    private int refused;

    AsOfTest() throws Exception {
        twin();
    }

    private enum What {
        PUBLISH,
        WITHDRAW,
        ROLL_BACK,
        REPEAL,
        ACTIVATE
    }

    /** What the model remembers of an edition: no numbers, no periods. */
    private record Entry(UUID module, Instant from, boolean ends, UUID edition, String digest) {}

    @Test
    void handbookAgreesWithAListReadFromItsEnd() throws Exception {
        for (long seed = 0; seed < BUSINESSES; seed++) {
            live(seed);
        }
        for (var what : What.values()) {
            assertThat(done.getOrDefault(what, 0)).as("%s", what).isGreaterThan(BUSINESSES / 2);
        }
        assertThat(coming).as("actions for a day to come").isGreaterThan(BUSINESSES);
        assertThat(nothing).as("moments without a rule").isGreaterThan(BUSINESSES);
        assertThat(several).as("moments with both modules").isGreaterThan(BUSINESSES);
        assertThat(refused)
                .as("actions that would have overruled what is to come")
                .isGreaterThan(5);
    }

    private void live(long seed) throws Exception {
        var random = new Random(seed);
        wired.become(START);
        var owner = wired.business("tea-house");
        var modules = new ArrayList<UUID>();
        for (var template : List.of("tea-house", "tea-twin")) {
            modules.add(wired.in(owner, () -> wired.get(Activations.class).activate(template))
                    .id());
        }
        var books = new ArrayList<Entry>();
        var settled = new HashMap<Instant, Map<UUID, String>>();
        for (int i = 0; i < ACTIONS; i++) {
            wired.become(wired.now().plus(Duration.ofMinutes(random.nextInt(600))));
            act(owner, modules.get(random.nextInt(2)), random, books);
            // What has been in force by now is history: no later action changes it.
            settled.put(wired.now(), handbook(owner, wired.now()));
        }
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < QUESTIONS; i++) {
            moments.add(START.plus(Duration.ofMinutes(random.nextInt(ACTIONS * 400) - 300)));
        }
        books.forEach(entry -> {
            moments.add(entry.from());
            moments.add(entry.from().minusNanos(1000));
        });
        for (var moment : moments) {
            var expected = model(books, moment);
            assertThat(handbook(owner, moment))
                    .as("seed %d at %s", seed, moment)
                    .isEqualTo(expected);
            nothing += expected.isEmpty() ? 1 : 0;
            several += expected.size() == 2 ? 1 : 0;
        }
        settled.forEach((moment, then) -> assertThat(handbook(owner, moment))
                .as("seed %d at %s", seed, moment)
                .isEqualTo(then));
        staffSeesNothingToCome(seed, owner, moments, books);
        modules.forEach(module -> apart(seed, owner, module, books));
    }

    private void act(Caller owner, UUID module, Random random, List<Entry> books) {
        var what = What.values()[random.nextInt(What.values().length)];
        Instant from = random.nextInt(3) > 0 ? null : wired.now().plus(Duration.ofMinutes(1 + random.nextInt(3000)));
        var before = latest(owner, module);
        var toCome = toCome(owner, module);
        var overruled = wired.in(
                        owner, () -> wired.get(PublicationForecasts.class).start(module, from))
                .overruled();
        var start = random.nextInt(3) == 0
                ? EffectiveFrom.at(from)
                : new EffectiveFrom(
                        from, overruled.stream().map(Edition::number).collect(Collectors.toSet()), false);
        try {
            wired.in(owner, () -> {
                attempt(what, module, start, random);
                return null;
            });
        } catch (DomainException why) {
            // Nothing has changed, nothing is in force, it is given up: the books stay as they are.
            assertThat(latest(owner, module)).isEqualTo(before);
            if (why.what().key().equals("problem.replaces")) {
                assertThat(overruled).isNotEmpty();
                assertThat(start.replaces()).isEmpty();
                refused++;
            }
            return;
        }
        // Nothing that was to come has gone without being named.
        var gone = new ArrayList<>(toCome);
        gone.removeAll(toCome(owner, module));
        assertThat(start.replaces()).containsAll(gone);
        done.merge(what, 1, Integer::sum);
        var after = latest(owner, module);
        if (after != null && !after.equals(before)) {
            var begins = from == null ? wired.now() : from;
            assertThat(after.effectiveFrom()).isEqualTo(begins);
            coming += from == null ? 0 : 1;
            books.add(new Entry(
                    module, begins, what == What.WITHDRAW || what == What.REPEAL, after.id(), after.digest()));
        }
    }

    /** Numbers of the editions that have not begun and will. */
    private List<String> toCome(Caller owner, UUID module) {
        return EffectivePeriod.of(
                        wired.in(owner, () -> wired.get(Editions.class).list(module)))
                .stream()
                .filter(period -> !period.never())
                .map(EffectivePeriod::edition)
                .filter(edition -> edition.effectiveFrom().isAfter(wired.now()))
                .map(Edition::number)
                .toList();
    }

    private void attempt(What what, UUID module, EffectiveFrom start, Random random) {
        switch (what) {
            case PUBLISH -> {
                var modules = wired.get(Modules.class);
                var draft = wired.get(DraftParameters.class)
                        .set(
                                module,
                                Map.of("cash-limit", Json.tree(random.nextInt(4) * 100)),
                                modules.get(module).revision());
                wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", random.nextBoolean(), "A slip of the pen", start),
                                draft.revision());
            }
            case WITHDRAW -> wired.get(Withdrawals.class).withdraw(module, "x", start);
            case REPEAL -> wired.get(Withdrawals.class).repeal(module, "x", start);
            case ROLL_BACK -> {
                var all = wired.get(Editions.class).list(module);
                if (!all.isEmpty()) {
                    wired.get(Withdrawals.class)
                            .rollBack(
                                    all.get(random.nextInt(all.size())).id(),
                                    new Edition.Publication("x", random.nextBoolean(), "A slip of the pen", start),
                                    random.nextBoolean());
                }
            }
            case ACTIVATE ->
                wired.get(Activations.class)
                        .activate(wired.get(Modules.class).get(module).templateId());
        }
    }

    private static Map<UUID, String> model(List<Entry> books, Instant at) {
        var found = new TreeMap<UUID, String>();
        for (var entry : books) {
            if (entry.from().isAfter(at)) {
                continue;
            }
            if (entry.ends()) {
                found.remove(entry.module());
            } else {
                found.put(entry.module(), entry.edition() + " " + entry.digest());
            }
        }
        return found;
    }

    private Map<UUID, String> handbook(Caller who, Instant at) {
        return wired.in(who, () -> {
            var found = new TreeMap<UUID, String>();
            for (var part : wired.get(Handbook.class).at(at)) {
                assertThat(part.content().digest()).isEqualTo(part.edition().digest());
                var twice = found.put(
                        part.edition().moduleId(),
                        part.edition().id() + " " + part.edition().digest());
                assertThat(twice).isNull();
            }
            return found;
        });
    }

    private void staffSeesNothingToCome(long seed, Caller owner, List<Instant> moments, List<Entry> books) {
        var staff = new Caller(
                owner.tenantId(),
                owner.tenantName(),
                owner.personId(),
                owner.accountId(),
                owner.name(),
                Role.STAFF,
                owner.locale(),
                false,
                0);
        for (var moment : moments) {
            var read = moment.isAfter(wired.now()) ? wired.now() : moment;
            assertThat(handbook(staff, moment))
                    .as("staff, seed %d at %s", seed, moment)
                    .isEqualTo(model(books, read));
        }
    }

    /** No moment belongs to two editions of a module, and the list has them all. */
    private void apart(long seed, Caller owner, UUID module, List<Entry> books) {
        var periods = EffectivePeriod.of(
                wired.in(owner, () -> wired.get(Editions.class).list(module)));
        assertThat(periods).hasSize((int)
                books.stream().filter(e -> e.module().equals(module)).count());
        var counting = periods.stream().filter(period -> !period.never()).toList();
        for (var one : counting) {
            for (var other : counting) {
                if (one != other) {
                    var first = one.edition().effectiveFrom();
                    var second = other.edition().effectiveFrom();
                    assertThat(first).as("seed %d", seed).isNotEqualTo(second);
                    var earlier = first.isBefore(second) ? one : other;
                    assertThat(earlier.until()).as("seed %d", seed).isNotNull();
                    assertThat(earlier.until().isAfter(first.isBefore(second) ? second : first))
                            .as("seed %d", seed)
                            .isFalse();
                }
            }
        }
    }

    private Edition latest(Caller owner, UUID module) {
        return wired.in(owner, () -> wired.get(Editions.class).list(module)).stream()
                .findFirst()
                .orElse(null);
    }

    /** The tea house again under another name: a business with two regulations. */
    private static void twin() throws Exception {
        var json = TemplateFiles.load(AsOfTest.class.getClassLoader())
                .templates()
                .get(0)
                .json()
                .replace("\"id\":\"tea-house\"", "\"id\":\"tea-twin\"");
        try (var owner = TestDatabase.owner();
                var insert = owner.prepareStatement("insert into template_version (template_id, version, checksum,"
                        + " content, imported_at) values ('tea-twin', '1.2.0', ?, ?, now()) on conflict do nothing")) {
            insert.setString(1, Digests.sha256(json));
            insert.setString(2, json);
            insert.executeUpdate();
        }
    }
}
