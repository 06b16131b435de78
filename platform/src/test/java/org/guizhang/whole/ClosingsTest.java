package org.guizhang.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guizhang.notify.Inbox;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.MovedClock;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.DatabaseFailure;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tenants;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.profile.BusinessProfile;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.guizhang.verifier.Verifier;
import org.guizhang.whole.internal.ArchiveWorker;
import org.guizhang.whole.internal.ArchiveWriter;
import org.guizhang.whole.internal.EraseWorker;
import org.guizhang.work.Worker;
import org.guizhang.work.internal.TaskSteps;
import org.guizhang.work.internal.WorkerJob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an owner does about the whole business, and what its people may do meanwhile. */
@ExtendWith(Services.class)
class ClosingsTest {
    private static final String PASSWORD = "Noodle-soup-for-17";

    @Inject
    Closings closings;

    @Inject
    Archives archives;

    @Inject
    ArchiveWriter writer;

    @Inject
    BusinessProfiles profiles;

    @Inject
    BusinessShares shares;

    @Inject
    OperatedBusinesses operated;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    @Inject
    Tenants tenants;

    @Inject
    Tokens tokens;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    @Inject
    TaskSteps steps;

    @Inject
    ArchiveWorker maker;

    @Inject
    EraseWorker eraser;

    @BeforeEach
    void password() throws SQLException {
        try (var connection = TestDatabase.runtime();
                var statement = connection.prepareStatement("update account set password_hash = ? where id = ?")) {
            statement.setString(1, passwords.hash(PASSWORD));
            statement.setObject(2, caller.person().accountId());
            statement.executeUpdate();
        }
    }

    @AfterEach
    void noon() {
        ((MovedClock) clock).to(ServerParts.NOON);
    }

    @Test
    void whoClosesTypesPasswordAndNameAndEverybodyReadsOnlyUntilItIsTakenBack(Business business) {
        assertThatThrownBy(() -> closings.begin("wrong", "House")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> closings.begin(PASSWORD, "Hut")).isInstanceOf(Rejected.class);
        business.as(Role.STAFF, () -> tenants.own());
        var standing = closings.begin(PASSWORD, " House ");
        assertThat(standing.eraseAt()).isEqualTo(Instant.parse("2026-12-29T04:00:00Z"));
        assertThatThrownBy(() -> closings.begin(PASSWORD, "House")).isInstanceOf(Conflict.class);
        assertThat(profiles.get().name()).isEqualTo("House");
        assertThat(caller.isAtRest()).isTrue();
        assertThatThrownBy(this::rename).matches(DatabaseFailure::isAtRest);
        // Coming in still works.
        tokens.openSession();
        assertThat(business.as(Role.STAFF, () -> inbox.unread())).isEqualTo(1);
        assertThat(closings.takeBack(PASSWORD)).isEqualTo(BusinessStanding.OPEN);
        rename();
        assertThat(caller.isAtRest()).isFalse();
        assertThatThrownBy(() -> closings.takeBack(PASSWORD)).isInstanceOf(Conflict.class);
    }

    private void rename() {
        profiles.change(new BusinessProfile.Entry("House of Tea", null, null, null, null, null), 0);
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void onlyAnOwnerClosesOrTakesAway() {
        assertThatThrownBy(() -> closings.begin(PASSWORD, "House")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> closings.takeBack(PASSWORD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archives.ask(PASSWORD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archives.list()).isInstanceOf(Forbidden.class);
        assertThat(closings.get()).isEqualTo(BusinessStanding.OPEN);
        assertThat(shares.get().people()).isEqualTo(1);
    }

    @Test
    void whatHasClosedIsErasedOnceItsTimeIsOver(Business business) throws SQLException {
        closings.begin(PASSWORD, "House");
        var tenant = caller.get().tenantId();
        ((MovedClock) clock).forward(Duration.ofDays(29));
        run(eraser);
        assertThat(count("select count(*) from erased_business where id = '" + tenant + "'"))
                .isZero();
        ((MovedClock) clock).forward(Duration.ofDays(2));
        run(eraser);
        assertThat(count("select count(*) from erased_business where id = '" + tenant + "'"))
                .isOne();
        assertThat(count("select count(*) from account where id = '" + business.person(Role.OWNER) + "'"))
                .isZero();
    }

    @Test
    void theOperatorSuspendsAndLimits() {
        var who = caller.person();
        operated.suspend(who.tenantId(), true);
        caller.set(who);
        assertThatThrownBy(this::rename).matches(DatabaseFailure::isAtRest);
        assertThat(operated.list())
                .filteredOn(one -> one.id().equals(who.tenantId()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.people()).isOne();
                    assertThat(one.suspendedAt()).isNotNull();
                });
        operated.suspend(who.tenantId(), false);
        operated.limit(who.tenantId(), new OperatedBusinesses.Limits(7, null, 9));
        caller.set(who);
        rename();
        assertThat(shares.get().peopleMost()).isEqualTo(7);
        assertThat(shares.get().requestsPerMinuteMost()).isEqualTo(9);
        assertThat(shares.get().storageMibMost()).isEqualTo(10240);
    }

    @Test
    void anArchiveIsMadeDownloadedAndDeletedInItsTime() throws IOException {
        var asked = archives.ask(PASSWORD);
        assertThatThrownBy(() -> archives.ask(PASSWORD)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> archives.fetch(asked.id(), PASSWORD)).isInstanceOf(Conflict.class);
        run(maker);
        var ready = archives.get(asked.id());
        assertThat(ready.state()).isEqualTo(BusinessArchive.State.READY);
        assertThatThrownBy(() -> archives.fetch(asked.id(), "wrong")).isInstanceOf(Rejected.class);
        var bytes = Files.readAllBytes(archives.fetch(asked.id(), PASSWORD));
        assertThat(ready.bytes()).isEqualTo(bytes.length);
        assertThat(ready.sha256()).isEqualTo(Digests.sha256(bytes));
        var files = files(bytes);
        assertThat(files.get("rows/tenant.jsonl")).contains("\"name\": \"House\"");
        assertThat(files.get("rows/account.jsonl")).doesNotContain("hash");
        assertThat(files.get("rows/audit_event.jsonl")).contains("business.export-asked");
        assertThat(files.get("manifest.json")).contains("guizhang-business/1").contains("\"tenant\":1");
        assertThat(files.get("SHA256SUMS").lines()).hasSize(files.size() - 1);
        assertThat(inbox.unread()).isOne();
        ((MovedClock) clock).forward(Duration.ofDays(8));
        run(maker);
        assertThat(archives.get(asked.id()).state()).isEqualTo(BusinessArchive.State.GONE);
        assertThatThrownBy(() -> archives.fetch(asked.id(), PASSWORD)).isInstanceOf(Conflict.class);
    }

    @Test
    void theVerifierNoticesWhatWasChangedAddedOrTakenAway(@TempDir Path folder) throws Exception {
        rename();
        var whole = new ByteArrayOutputStream();
        writer.write(caller.get().tenantId(), ServerParts.NOON, whole);
        var files = files(whole.toByteArray());
        assertThat(Verifier.verifyArchive(packed(folder, files), "")).hasSize(2);
        refused(folder, files, "rows/tenant.jsonl", "tenant.jsonl", text -> text.replace("House", "Hause"));
        refused(folder, files, "rows/site.jsonl", "site.jsonl", text -> null);
        refused(folder, files, "rows/more.jsonl", "more.jsonl", text -> "{}");
        // Whoever makes the sums anew does not get past the chain.
        refused(
                folder,
                files,
                "rows/audit_event.jsonl",
                "1",
                text -> text.replace("business.changed", "business.kept"));
        refused(folder, files, "rows/audit_event.jsonl", "0", text -> "");
    }

    private static void refused(
            Path folder,
            TreeMap<String, String> files,
            String name,
            String said,
            UnaryOperator<@Nullable String> change)
            throws IOException {
        var changed = new TreeMap<>(files);
        var text = change.apply(files.get(name));
        changed.remove(name);
        if (text != null) {
            changed.put(name, text);
        }
        if (name.contains("audit")) {
            changed.put("SHA256SUMS", "");
            var sums = new StringBuilder();
            changed.put(
                    "manifest.json",
                    text.isEmpty()
                            ? files.get("manifest.json").replace("\"audit_event\":1", "\"audit_event\":0")
                            : files.get("manifest.json"));
            changed.forEach((file, content) -> {
                if (!file.equals("SHA256SUMS")) {
                    sums.append(Digests.sha256(content))
                            .append("  ")
                            .append(file)
                            .append('\n');
                }
            });
            changed.put("SHA256SUMS", sums.toString());
        }
        var packed = packed(folder, changed);
        assertThatThrownBy(() -> Verifier.verifyArchive(packed, "")).hasMessageContaining(said);
    }

    private static Path packed(Path folder, TreeMap<String, String> files) throws IOException {
        var zip = folder.resolve("archive.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        var tenant = caller.get().tenantId();
        var one = new ByteArrayOutputStream();
        var two = new ByteArrayOutputStream();
        writer.write(tenant, ServerParts.NOON, one);
        writer.write(tenant, ServerParts.NOON, two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    }

    private void run(Worker worker) {
        var who = caller.person();
        new WorkerJob(worker, worker.every(), steps).run();
        caller.set(who);
    }

    private static TreeMap<String, String> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static int count(String sql) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
