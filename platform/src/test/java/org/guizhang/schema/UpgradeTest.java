package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.record.FormRecord;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rows that an earlier state of this program has made, under the schema it had, become those of today: people come in,
 * read, work on, and the trail is whole. {@code landed/} holds them by the day of that state, each made by it:
 * {@code mvn test -pl platform -am -Dtest=UpgradeTest -Dguizhang.landed.rows=FILE}.
 */
@ExtendWith(TestDatabase.class)
class UpgradeTest {
    private static final String DATABASE = "upgraded";
    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void whatAnEarlierStateHasMadeGoesOn() throws Exception {
        LandedRows landed;
        try (var file = UpgradeTest.class.getResourceAsStream("/landed/2026-11-30.gz")) {
            landed = LandedRows.read(file);
        }
        TestDatabase.empty(DATABASE);
        try (var owner = TestDatabase.owner(DATABASE)) {
            Migration.run(owner, "guizhang_app", landed.changes());
        }
        landed.load(DATABASE);
        try (var owner = TestDatabase.owner(DATABASE)) {
            Migration.run(owner, "guizhang_app");
        }
        goesOn(landed.about());
    }

    private static void goesOn(List<String> about) throws Exception {
        var connections = new Plans(DATABASE).connections();
        var wired = new Wired(LATER, TestDatabase.owner(DATABASE), connections, AuditTrail.class, Workforce.class);
        var tenant = UUID.fromString(about.get(0));
        var nobody =
                new Caller(tenant, "", UUID.randomUUID(), UUID.randomUUID(), "", Role.STAFF, Locale.CHINESE, false, 0);
        var accounts = wired.get(Accounts.class);
        var owner = wired.in(nobody, () -> accounts.callerIn(UUID.fromString(about.get(2)), tenant, 0));
        var cashier = wired.in(nobody, () -> accounts.callerIn(UUID.fromString(about.get(4)), tenant, 0));
        var module = UUID.fromString(about.get(5));
        assertThat(owner.role()).isEqualTo(Role.OWNER);
        assertThat(wired.in(cashier, () -> wired.get(Handbook.class).at(null))).hasSize(1);
        var before = wired.in(owner, () -> wired.get(AuditTrail.class).verify());
        assertThat(before.intact()).isTrue();
        assertThat(before.events()).isPositive();
        work(wired, owner, cashier, module);
        var entered = wired.in(owner, () -> wired.get(Records.class).page(all(module), null, 20))
                .items();
        assertThat(entered).hasSize(2).extracting(one -> one.serial()).doesNotHaveDuplicates();
        var after = wired.in(owner, () -> wired.get(AuditTrail.class).verify());
        assertThat(after.intact()).isTrue();
        assertThat(after.events()).isGreaterThan(before.events());
    }

    private static RecordFilter all(UUID module) {
        return new RecordFilter(
                module, "cash-count", null, null, null, null, false, null, null, null, null, null, null);
    }

    /** Makes the rows of this state, for tests of later ones. */
    @Test
    @EnabledIfSystemProperty(named = "guizhang.landed.rows", matches = ".+")
    void rowsOfThisStateAreWritten() throws Exception {
        var made = "landed_rows";
        TestDatabase.create(made);
        var wired = new Wired(
                THEN, TestDatabase.owner(made), new Plans(made).connections(), AuditTrail.class, Workforce.class);
        var owner = wired.business("tea-house");
        var cashier = wired.colleague(owner, "Wang", Role.STAFF);
        var module = wired.in(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .id();
        wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", true, null),
                                wired.get(Modules.class).get(module).revision()));
        for (var who : List.of(cashier, owner)) {
            wired.in(
                    owner,
                    () -> wired.get(Holdings.class)
                            .assign(new Holding.Entry(who.personId(), cashierPosition(wired), null, null, null)));
        }
        work(wired, owner, cashier, module);
        var about = List.of(
                owner.tenantId(), owner.personId(), owner.accountId(), cashier.personId(), cashier.accountId(), module);
        try (var out =
                new GZIPOutputStream(Files.newOutputStream(Path.of(System.getProperty("guizhang.landed.rows"))))) {
            LandedRows.write(made, about.stream().map(UUID::toString).toList(), out);
        }
    }

    private static UUID cashierPosition(Wired wired) {
        return wired.get(Positions.class).list().stream()
                .filter(one ->
                        one.sources().stream().anyMatch(source -> source.key().equals("cashier")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Hands a checklist in and enters a record that two people sign. */
    private static FormRecord work(Wired wired, Caller owner, Caller cashier, UUID module) throws IOException {
        var started = wired.in(
                owner,
                () -> wired.get(Checklists.class)
                        .start(new OccurrenceStart(module, "closing-check", null, null, null, null, null)));
        var answers = Map.of(
                "counted", new ItemAnswer(Json.tree("5"), null, null, null, 0, null),
                "stove", new ItemAnswer(Json.tree("pass"), null, null, null, 0, null));
        wired.in(
                owner,
                () -> wired.get(Filling.class).handIn(started.occurrence().id(), new HandIn(answers, null, null)));
        var records = wired.get(Records.class);
        var begun =
                wired.in(cashier, () -> records.start(new RecordStart(module, "cash-count", null, null, null, null)));
        var day = wired.now().toString().substring(0, 10);
        var said = Json.read("{\"day\": \"" + day + "\", \"cash\": 10}", JsonNode.class);
        var drawn = new GivenSignature(List.of(List.of(1, 1)), 9, 9, null, null, owner.personId(), null);
        var signed = Map.of("witness", GivenSignature.confirmation(), "cashier", drawn);
        return wired.in(
                cashier,
                () -> records.take(
                        begun.id(), "submit", new StepTaking(begun.revision(), said, signed, null, null, null)));
    }
}
