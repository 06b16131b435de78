package org.guizhang.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guizhang.audit.AuditTrail;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever came as number 2,001, 2,002 … is found as the first one is. */
@ExtendWith(TestDatabase.class)
class ManyPeopleTest {
    private static final int MANY = 2_100;
    private final Wired wired = new Wired(Instant.parse("2026-11-20T08:00:00Z"), AuditTrail.class);
    private final Caller owner = wired.business("crowd");

    ManyPeopleTest() throws Exception {}

    @Test
    void everybodyCanBeChosen() {
        hire();
        var pages = IntStream.range(0, 22)
                .mapToObj(page -> active("", page * 100, 100))
                .flatMap(List::stream)
                .toList();
        assertThat(pages).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(active("number 2100", 0, 50)).extracting(Person::name).containsExactly("Number 2100");
        assertThat(active("C-2099", 0, 50)).extracting(Person::name).containsExactly("Number 2099");
        assertThat(active("Number 1", 0, 50)).hasSize(50);
        assertThat(active("_", 0, 50)).isEmpty();
    }

    @Test
    void peopleAreNamedByTheirIdsHoweverManyTheyAre() {
        hire();
        var ids = wired.in(owner, () -> wired.get(People.class).list(null, 2_200)).items().stream()
                .map(Person::id)
                .toList();
        var strangers = Stream.generate(UUID::randomUUID).limit(3);
        var asked = Stream.concat(ids.stream(), strangers).toList();
        assertThat(wired.in(owner, () -> wired.get(People.class).named(asked)))
                .extracting(Person::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(wired.in(owner, () -> wired.get(People.class).named(List.of())))
                .isEmpty();
    }

    private List<Person> active(String words, int offset, int limit) {
        return wired.in(owner, () -> wired.get(People.class).active(words, offset, limit));
    }

    /** So many with the owner, beside one who may not come in any more. */
    private void hire() {
        wired.in(owner, () -> {
            var sql = wired.get(Database.class).sql();
            for (var i = 2; i <= MANY + 1; i++) {
                var account = UUID.randomUUID();
                sql.execute(
                        "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                                + " values (?, ?, 'x', false, 'en', now())",
                        account,
                        "c-" + i + "-" + account);
                sql.execute(
                        "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                                + " values (?, ?, ?, ?, ?, 'STAFF', ?, now(), 1)",
                        owner.tenantId(),
                        new UUID(i, i),
                        account,
                        "Number " + i,
                        "c-" + i,
                        i <= MANY);
            }
            return null;
        });
    }
}
