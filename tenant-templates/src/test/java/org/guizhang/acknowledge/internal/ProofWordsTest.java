package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.proof.ProofSeal;
import org.guizhang.shared.Languages;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.tenant.profile.BusinessIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Out of the proof of every template, in both languages, comes what went in, character by character; it is PDF/A-3a. */
class ProofWordsTest {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");
    private static final String NEVER_FIRST = "，。、；：！？）》」』】〉〕”’·…％,.;:!?)]}";
    private static final String NEVER_LAST = "（《「『【〈〔“‘([{";

    static Stream<Arguments> proofs() {
        return TemplateFiles.load(ProofWordsTest.class.getClassLoader()).templates().stream()
                .map(source -> Template.parse(source.json()))
                .flatMap(template -> Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(language ->
                                Arguments.of(Named.of(template.id() + " " + template.version(), template), language)));
    }

    @TempDir
    static Path data;

    private static ProofSeal seal;

    @BeforeAll
    static void makeKey() {
        VeraGreenfieldFoundryProvider.initialise();
        seal = ProofSeal.in(data, Clock.fixed(AT, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void readAsWritten(Template template, Locale language) throws Exception {
        var sheet = sheet(template, language);
        var pdf = seal.on(sheet.pdf(AT), AT);
        assertThat(againstTheStandard(pdf)).isEmpty();
        keep(template, language, pdf);
        var expected = new StringBuilder(sheet.title());
        sheet.head().forEach(paragraph -> expected.append(paragraph.text()));
        sheet.words().forEach(paragraph -> expected.append(paragraph.text()));
        var lines = lines(pdf, sheet.foot());
        assertThat(String.join("", lines)).isEqualTo(expected.toString().replace("\n", ""));
        assertThat(lines).allSatisfy(line -> {
            assertThat(NEVER_FIRST).as(line).doesNotContain(line.substring(0, 1));
            assertThat(NEVER_LAST).as(line).doesNotContain(line.substring(line.length() - 1));
        });
        assertThat(lines)
                .filteredOn(line -> line.contains("0123456789abcdefff"))
                .hasSize(1);
    }

    /** What PDF/A-3a forbids. */
    private static List<String> againstTheStandard(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage())
                    .toList();
        }
    }

    /** What a machine reads, without the foot of each page, which is checked here. */
    private static List<String> lines(byte[] pdf, String foot) throws IOException {
        var lines = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            for (var page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setLineSeparator("\n");
                stripper.setPageEnd("");
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var read = new ArrayList<>(stripper.getText(document).lines().toList());
                assertThat(read.remove(read.size() - 1)).isEqualTo(foot + "   " + page + " / " + pages);
                lines.addAll(read);
            }
        }
        return lines;
    }

    private static void keep(Template template, Locale language, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/proofs"));
        Files.write(
                folder.resolve(template.id() + "-" + template.version() + "-" + Languages.tag(language) + ".pdf"), pdf);
    }

    private static ProofSheet sheet(Template template, Locale language) {
        var content = Resolver.resolve(template, ParameterValues.check(template, Map.of()));
        var module = UUID.fromString("0192f0c0-0000-7000-8000-000000000001");
        var edition = new Edition(
                UUID.fromString("0192f0c0-0000-7000-8000-000000000002"),
                module,
                "1.0",
                Edition.Kind.PUBLISHED,
                null,
                content.digest(),
                "",
                true,
                AT,
                AT,
                "王老板",
                null,
                null);
        var signed = new Acknowledgement(
                UUID.fromString("0192f0c0-0000-7000-8000-000000000003"),
                edition.id(),
                module,
                UUID.fromString("0192f0c0-0000-7000-8000-000000000004"),
                "𠮷野·古丽 Jeffrey O’Duffy",
                edition.digest(),
                Languages.tag(language),
                "0123456789abcdefff".repeat(3) + "ffifflffff",
                AT);
        var passages = ClauseDifference.between(null, content).passages();
        var matter = new RequiredReadings.Matter(new Handbook.Part(edition, content), null, passages);
        return ProofSheet.of(new BusinessIdentity("𡃁记（Café）", null), matter, signed, "f".repeat(64));
    }
}
