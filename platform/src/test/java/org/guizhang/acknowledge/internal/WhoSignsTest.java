package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.acknowledge.SignedChanges;
import org.guizhang.acknowledge.Signings;
import org.guizhang.acknowledge.SinceSigned;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who is asked to sign what since when, after anything people can do in any order, against {@link SigningModel}. The
 * seed of a history is in the message of what fails; {@code -Dguizhang.histories=500 -Dguizhang.seed=7} tries more, or
 * one again.
 */
@ExtendWith(TestDatabase.class)
class WhoSignsTest {
    private static final int HISTORIES = Integer.getInteger("guizhang.histories", 12);
    private static final long SEED = Long.getLong("guizhang.seed", 0);
    private static final int ACTIONS = 40;

    private final Map<SigningHistory.What, Integer> done = new EnumMap<>(SigningHistory.What.class);

    /** A request as both sides say it. */
    private record Asked(UUID edition, Instant since) {}

    @Test
    void whoIsAskedIsWhoOwesASignature() throws Exception {
        var wired = SigningHistory.wired();
        for (var seed = SEED; seed < SEED + HISTORIES; seed++) {
            live(wired, seed);
        }
        if (HISTORIES >= 12) {
            for (var what : SigningHistory.What.values()) {
                assertThat(done.getOrDefault(what, 0)).as("%s", what).isGreaterThan(HISTORIES / 6);
            }
        }
    }

    private void live(Wired wired, long seed) throws SQLException {
        var history = new SigningHistory(wired, seed);
        for (var i = 0; i < ACTIONS; i++) {
            history.timePasses();
            compare(history, seed, i + " time");
            var what = history.next();
            if (history.attempt(what)) {
                done.merge(what, 1, Integer::sum);
            }
            compare(history, seed, i + " " + what);
            whatChangedIsWhatIsAsked(history, seed);
        }
        closedRequestsCannotBeSigned(history, seed);
        history.everybodySigns();
        compare(history, seed, "everybody signs");
        var overview = history.owner(w -> w.get(Signings.class).standing(history.module));
        assertThat(overview.signed()).as("seed %d", seed).isEqualTo(overview.asked());
    }

    private void compare(SigningHistory history, long seed, String after) {
        var expected = new TreeMap<UUID, Asked>();
        history.model.people.forEach((id, person) -> {
            if (person.asked != null) {
                expected.put(id, new Asked(person.asked, person.since));
            }
        });
        var found = new TreeMap<UUID, Asked>();
        history.owner(w -> w.get(Database.class)
                        .sql()
                        .select("select person_id, edition_id, asked_at from signing_request where state = 'OPEN'")
                        .map(row -> Map.entry(
                                row.getColumn("person_id", UUID.class),
                                new Asked(
                                        row.getColumn("edition_id", UUID.class),
                                        row.getColumn("asked_at", Instant.class))))
                        .list())
                .forEach(entry -> assertThat(found.put(entry.getKey(), entry.getValue()))
                        .as("twice")
                        .isNull());
        assertThat(found).as("seed %d after %s", seed, after).isEqualTo(expected);
        var unread = history.owner(w -> w.get(Database.class)
                .sql()
                .select(
                        "select distinct person_id, subject from notice where kind = 'sign-edition' and read_at is null")
                .map(row -> row.getColumn("person_id", UUID.class) + " " + row.getColumn("subject", String.class))
                .list());
        assertThat(unread)
                .as("unread notices, seed %d after %s", seed, after)
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue().edition)
                        .toList());
    }

    /** Whoever is asked for what is in force, and has signed before, sees why; and nobody else is asked for nothing. */
    private void whatChangedIsWhatIsAsked(SigningHistory history, long seed) {
        var inForce = history.model.inForce(history.now());
        history.model.people.forEach((id, person) -> {
            if (inForce == null
                    || person.signature == null
                    || !inForce.id().equals(person.asked)
                    || history.model.wasOut(person.signature.edition(), inForce)) {
                return;
            }
            var since = history.as(id, w -> w.get(SignedChanges.class).of(history.module, true));
            assertThat(since.state()).as("seed %d", seed).isEqualTo(SinceSigned.State.CHANGED);
            assertThat(since.difference().isEmpty()).as("seed %d", seed).isFalse();
        });
    }

    private void closedRequestsCannotBeSigned(SigningHistory history, long seed) {
        var closed = history.owner(w -> w.get(Database.class)
                .sql()
                .select("select person_id, edition_id from signing_request r join person p on p.id = r.person_id"
                        + " where state = 'SUPERSEDED' and active limit 20")
                .map(row -> Map.entry(row.getColumn("person_id", UUID.class), row.getColumn("edition_id", UUID.class)))
                .list());
        closed.forEach(one -> assertThatThrownBy(() -> history.sign(one.getKey(), one.getValue()))
                .as("seed %d", seed)
                .isInstanceOf(Conflict.class));
    }
}
