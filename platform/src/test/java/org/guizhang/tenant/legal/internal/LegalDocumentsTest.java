package org.guizhang.tenant.legal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.legal.Consent;
import org.guizhang.tenant.legal.Consent.Way;
import org.guizhang.tenant.legal.ConsentCheck;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.tenant.legal.LegalVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From an operator's files to what people agree to, on the real database. */
@ExtendWith(TestDatabase.class)
class LegalDocumentsTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path data;

    private final Wired wired = new Wired(FIRST, AuditTrail.class);
    private final Caller owner = wired.business("restaurant");
    private final String mark = owner.tenantId().toString();

    LegalDocumentsTest() throws Exception {}

    @AfterEach
    void nothingIsInForceForOtherTests() throws Exception {
        for (var file : List.of("terms.zh.md", "terms.en.md", "privacy.zh.md", "privacy.en.md")) {
            Files.deleteIfExists(data.resolve("legal").resolve(file));
        }
        start();
    }

    @Test
    void everyWordingIsKeptAndOneIsInForce() throws Exception {
        start();
        assertThat(inForce()).isEmpty();

        write("terms.zh.md", "﻿# 条款\r\n\r\n" + mark + "  \n");
        write("privacy.en.md", "Privacy " + mark);
        start();
        var first = inForce();
        assertThat(first)
                .extracting(LegalVersion::document)
                .containsExactly(LegalDocument.TERMS, LegalDocument.PRIVACY);
        assertThat(first).extracting(LegalVersion::firstSeen).containsOnly(FIRST);
        var terms = first.get(0).version();
        assertThat(terms).matches("[0-9a-f]{64}");
        var read = in(() -> documents().read(LegalDocument.TERMS, terms));
        assertThat(read.in(Locale.ENGLISH)).isEqualTo("# 条款\n\n" + mark);
        assertThat(read.language(Locale.ENGLISH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);

        wired.become(FIRST.plusSeconds(60));
        start();
        assertThat(inForce()).isEqualTo(first);
        write("terms.zh.md", "# 条款\n\n" + mark + " 新");
        start();
        var second = inForce();
        assertThat(second.get(0).version()).isNotEqualTo(terms);
        assertThat(second.get(0).firstSeen()).isEqualTo(FIRST.plusSeconds(60));
        assertThat(second.get(1)).isEqualTo(first.get(1));
        assertThat(in(() -> documents().read(LegalDocument.TERMS, terms))
                        .version()
                        .inForce())
                .isFalse();

        // The words of before are the version of before.
        write("terms.zh.md", "# 条款\n\n" + mark);
        start();
        assertThat(inForce()).isEqualTo(first);

        Files.delete(data.resolve("legal/terms.zh.md"));
        start();
        assertThat(inForce()).extracting(LegalVersion::document).containsExactly(LegalDocument.PRIVACY);
        assertThat(in(() -> documents().current(LegalDocument.TERMS))).isEmpty();
        assertThat(in(() -> documents().all()))
                .extracting(LegalVersion::version)
                .contains(terms, second.get(0).version());
        assertThatThrownBy(() -> in(() -> documents().read(LegalDocument.PRIVACY, terms)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFileThatCannotBeReadStopsTheStart() throws Exception {
        write("terms.en.md", "  \n\u200B");
        assertThatThrownBy(this::start).hasMessageContaining("terms.en.md is empty");
        write("terms.en.md", "a\u202Eb");
        assertThatThrownBy(this::start).hasMessageContaining("terms.en.md holds control characters");
        Files.write(data.resolve("legal/terms.en.md"), "条款".getBytes(java.nio.charset.Charset.forName("GBK")));
        assertThatThrownBy(this::start).hasMessageContaining("terms.en.md is not written in UTF-8");
        write("terms.en.md", "x".repeat(LegalFiles.MAX_BYTES + 1));
        assertThatThrownBy(this::start).hasMessageContaining("terms.en.md has more than 524288 bytes");
    }

    @Test
    void whoeverOpensAnAccountAgreesToEachWordingInForce() throws Exception {
        assertThat(missing(null)).isEmpty();
        write("terms.zh.md", "Terms " + mark);
        write("privacy.zh.md", "Privacy " + mark);
        start();
        var versions = inForce().stream().map(LegalVersion::version).toList();
        assertThat(missing(null)).containsExactly("Terms of service", "Privacy notice");
        assertThat(missing(List.of("no such version", versions.get(0)))).containsExactly("Privacy notice");
        assertThat(missing(versions)).isEmpty();
    }

    @Test
    void newWordingsAreOutstandingUntilTheyAreNoted() throws Exception {
        write("terms.zh.md", "Terms " + mark);
        start();
        var first = inForce().get(0);
        assertThat(in(() -> consents().outstanding())).containsExactly(first);
        assertThat(in(() -> consents().news()).get(0).before()).isNull();
        agree(first);
        assertThat(in(() -> consents().outstanding())).isEmpty();
        // With the account that has agreed once, joining another business asks for nothing.
        assertThat(in(() -> wired.get(ConsentCheck.class).checkOwn(new Violations(), null, owner.accountId())))
                .isEmpty();

        wired.become(FIRST.plusSeconds(60));
        write("terms.zh.md", "Terms " + mark + ", changed");
        start();
        var second = inForce().get(0);
        var news = in(() -> consents().news()).get(0);
        assertThat(news.now().zh()).isEqualTo("Terms " + mark + ", changed");
        assertThat(news.before().zh()).isEqualTo("Terms " + mark);
        var stale = catchThrowableOfType(Rejected.class, () -> note(List.of(first.version())));
        assertThat(stale.violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly("/versions/0 legal-version");
        note(List.of(second.version()));
        note(List.of(second.version()));
        assertThat(in(() -> consents().outstanding())).isEmpty();
        assertThat(in(() -> consents().own()))
                .containsExactly(
                        new Consent(LegalDocument.TERMS, first.version(), Way.AGREED, FIRST),
                        new Consent(LegalDocument.TERMS, second.version(), Way.NOTED, FIRST.plusSeconds(60)));
        assertThat(trail()).containsExactly("legal.agreed", "legal.noted");
    }

    @Test
    void whoeverHasTakenNoteCanStillAgree() throws Exception {
        write("terms.zh.md", "Terms " + mark);
        start();
        var terms = inForce().get(0);
        note(List.of(terms.version()));
        wired.become(FIRST.plusSeconds(60));
        agree(terms);
        // What was said is not said again.
        wired.become(FIRST.plusSeconds(120));
        agree(terms);
        note(List.of(terms.version()));
        assertThat(in(() -> consents().own()))
                .containsExactly(
                        new Consent(LegalDocument.TERMS, terms.version(), Way.NOTED, FIRST),
                        new Consent(LegalDocument.TERMS, terms.version(), Way.AGREED, FIRST.plusSeconds(60)));
        assertThat(trail()).containsExactly("legal.noted", "legal.agreed");
    }

    private void agree(LegalVersion version) {
        in(() -> {
            wired.get(ConsentCheck.class).give(owner.accountId(), List.of(version));
            return null;
        });
    }

    private List<String> trail() {
        return in(() -> wired.get(Database.class)
                .sql()
                .select("select action from audit_event where action like 'legal.%' order by seq")
                .mapTo(String.class)
                .list());
    }

    /** The documents that a form lacks, by their English names. */
    private List<String> missing(List<String> accepts) {
        var violations = new Violations();
        in(() -> wired.get(ConsentCheck.class).check(violations, accepts));
        return violations.all().stream()
                .peek(violation ->
                        assertThat(violation.field() + " " + violation.rule()).isEqualTo("/accepts legal-accept"))
                .map(violation -> violation.remedy().in(Locale.ENGLISH))
                .peek(words -> assertThat(words).doesNotContainPattern("[0-9a-f]{8}"))
                .map(words -> words.contains("terms of service") ? "Terms of service" : "Privacy notice")
                .toList();
    }

    private void note(List<String> versions) {
        in(() -> {
            consents().note(versions);
            return null;
        });
    }

    private void write(String name, String words) throws Exception {
        Files.createDirectories(data.resolve("legal"));
        Files.writeString(data.resolve("legal").resolve(name), words, StandardCharsets.UTF_8);
    }

    private void start() throws Exception {
        try (var connection = TestDatabase.owner()) {
            wired.get(LegalImport.class).run(connection, data);
        }
    }

    private List<LegalVersion> inForce() {
        return in(() -> documents().inForce());
    }

    private LegalDocuments documents() {
        return wired.get(LegalDocuments.class);
    }

    private Consents consents() {
        return wired.get(Consents.class);
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }
}
