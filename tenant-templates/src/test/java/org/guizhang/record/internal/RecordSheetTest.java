package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guizhang.blob.Blob;
import org.guizhang.blob.Blobs;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.proof.ProofSeal;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordJudgement;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.RecordPlace;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.profile.BusinessIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A ledger, a complaint, a pass and a handover on paper, in both languages: all that was entered is there, as PDF/A-3a. */
class RecordSheetTest {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");
    private static final UUID ID = UUID.fromString("0192f0c0-0000-7000-8000-000000000001");
    private static final String PICTURE = "c".repeat(64);
    private static final List<Template> TEMPLATES =
            TemplateFiles.load(RecordSheetTest.class.getClassLoader()).templates().stream()
                    .map(source -> Template.parse(source.json()))
                    .toList();
    private static final int ROWS = 40;

    @TempDir
    static Path data;

    private static ProofSeal seal;

    @BeforeAll
    static void makeSeal() {
        VeraGreenfieldFoundryProvider.initialise();
        seal = ProofSeal.in(data, Clock.fixed(AT, ZoneOffset.UTC));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                        new String[] {"restaurant-operations", "drinks-ledger"},
                        new String[] {"property-service", "complaint"},
                        new String[] {"property-service", "goods-pass"},
                        new String[] {"security-guard", "shift-handover"})
                .flatMap(form -> Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(language -> Arguments.of(form[0], form[1], language)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void allThatWasEnteredIsOnPaper(String template, String form, Locale language) throws Exception {
        var model = model(template, form);
        var state = model.type().states().get(0);
        var pdf = pdf(model, record(model, model.state(state.key())), language);
        keep(form + "-" + Languages.tag(language), pdf);
        if (form.equals(language.equals(Languages.CHINESE) ? "complaint" : "goods-pass")) {
            assertThat(againstTheStandard(pdf)).isEmpty();
        }
        var words = words(pdf);
        assertThat(words).contains(model.type().title().in(language), "望江楼", "SN-0007", "d".repeat(64));
        for (var field : model.definition().path("fields")) {
            assertThat(words)
                    .contains(field.path("title").path(Languages.tag(language)).asText());
        }
        for (var table : model.definition().path("lines")) {
            assertThat(words)
                    .contains(table.path("title").path(Languages.tag(language)).asText());
        }
        assertThat(words).doesNotContain("DRAFT").doesNotContain("草稿");
    }

    @Test
    void whatIsNoRecordYetOrNoMoreSaysSoAcrossThePage() throws Exception {
        var model = model("property-service", "goods-pass");
        var draft = pdf(model, record(model, null), Languages.ENGLISH);
        keep("draft", draft);
        assertThat(words(draft)).contains("DRAFT");
        var ended = pdf(model, record(model, model.state(RecordModel.VOID)), Languages.CHINESE);
        keep("void", ended);
        assertThat(words(ended)).contains("已作废", "不再作数");
    }

    private static byte[] pdf(RecordModel model, FormRecord record, Locale language) throws IOException {
        var business = new BusinessIdentity("望江楼", null);
        var sheet = new RecordSheet(
                model,
                record,
                business,
                language,
                RecordFacts.of(business, model, record, null, null),
                seal.fingerprint(),
                "https://guizhang.example",
                RecordSheetTest::picture);
        return seal.on(sheet.pdf(AT), AT);
    }

    private static RecordModel model(String template, String form) {
        var found = TEMPLATES.stream()
                .filter(one -> one.id().equals(template))
                .reduce((one, later) -> later)
                .orElseThrow();
        var content = Resolver.resolve(found, ParameterValues.check(found, Map.of()));
        var edition = new Edition(
                ID, ID, "1.0", Edition.Kind.PUBLISHED, null, content.digest(), "", true, AT, AT, "王老板", null, null);
        return RecordModels.read(edition, content).get(form);
    }

    private static FormRecord record(RecordModel model, RecordForm.@Nullable FormState state) {
        var author = new RecordPerson(ID, "林小云 𠮷");
        var line = state == null
                ? List.<FormRecord.Turn>of()
                : List.of(
                        new FormRecord.Turn(
                                1,
                                "submit",
                                new Text("提交", "Hand in"),
                                state.title(),
                                false,
                                author,
                                AT,
                                null,
                                List.of(),
                                null,
                                "b".repeat(64)),
                        new FormRecord.Turn(
                                2,
                                "correct",
                                new Text("更正", "Correct"),
                                state.title(),
                                false,
                                author,
                                AT,
                                null,
                                List.of("/x"),
                                "看错了一行。",
                                "d".repeat(64)));
        var drawn = Json.read(
                "{\"width\": 300, \"height\": 100, \"strokes\": [[10,80,60,10,110,80],[140,20,140,90,200,90],[250,50]]}",
                ObjectNode.class);
        var confirmed = JsonNodeFactory.instance.objectNode().put("confirmed", true);
        return new FormRecord(
                ID,
                ID,
                model.key(),
                model.type().title(),
                ID,
                "1.0",
                new RecordPlace(ID, new Text("滨江店", "Riverside")),
                state == null ? null : "SN-0007",
                state,
                Keeping.Level.INTERNAL,
                author,
                AT,
                state == null ? null : AT,
                answers(model.definition()),
                List.of(),
                line.size(),
                3,
                new RecordJudgement(Map.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                false,
                state == null
                        ? List.of()
                        : List.of(
                                new FormRecord.Signature(
                                        "a", new Text("经办人", "Clerk"), ID, "林小云", drawn, AT, 1, "b".repeat(64)),
                                new FormRecord.Signature(
                                        "b",
                                        new Text("主管", "Supervisor"),
                                        ID,
                                        "Grace O’Neill",
                                        confirmed,
                                        AT,
                                        2,
                                        "d".repeat(64))),
                line,
                List.of(),
                List.of(),
                model.clauses(),
                Map.of(ID.toString(), new Text("林小云", "Lin Xiaoyun")));
    }

    private static ObjectNode answers(JsonNode definition) {
        var answers = JsonNodeFactory.instance.objectNode();
        definition.path("fields").forEach(field -> answers.set(field.path("key").asText(), answer(field)));
        for (var table : definition.path("lines")) {
            var rows = answers.withObject("/lines").putArray(table.path("key").asText());
            for (var i = 0; i < ROWS; i++) {
                var row = rows.addObject();
                table.path("fields").forEach(field -> row.set(field.path("key").asText(), answer(field)));
            }
        }
        return answers;
    }

    private static JsonNode answer(JsonNode field) {
        var nodes = JsonNodeFactory.instance;
        return switch (field.path("type").asText()) {
            case "choice" -> field.path("options").path(0).path("key");
            case "yes-no" -> nodes.booleanNode(true);
            case "integer" -> nodes.numberNode(12);
            case "decimal", "money", "percent" -> nodes.numberNode(new java.math.BigDecimal("1234.50"));
            case "date" -> nodes.textNode("2026-11-24");
            case "date-time" -> nodes.textNode("2026-11-24T18:30");
            case "time" -> nodes.textNode("18:30");
            case "month" -> nodes.textNode("2026-11");
            case "long-text" -> nodes.textNode("客人反映三号桌的汤里有异物，值班经理当场致歉并更换。".repeat(4) + "\n第二段。");
            case "photo", "attachment" -> nodes.arrayNode().add(PICTURE).add(PICTURE);
            case "person", "position", "site", "record", "thing" -> nodes.textNode(ID.toString());
            case "people", "things" -> nodes.arrayNode().add(ID.toString());
            default -> nodes.textNode("三楼 A-12");
        };
    }

    private static Optional<Blobs.Shown> picture(String digest) {
        var image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 160; x++) {
            for (var y = 0; y < 120; y++) {
                image.setRGB(x, y, (x * 255 / 160) << 16 | (y * 255 / 120) << 8 | 128);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        var blob = new Blob(digest, null, digest, out.size(), 160, 120, AT, ID);
        return Optional.of(new Blobs.Shown(blob, out.toByteArray()));
    }

    private static List<String> againstTheStandard(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** Without the breaks of lines, which stand between Chinese words as well. */
    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replaceAll("\\s+", " ").replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), pdf);
    }
}
