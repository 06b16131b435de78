package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.verifier.Refused;
import org.guizhang.verifier.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier, which shares no code with what makes proofs, takes every proof and nothing that differs in a byte. */
class ProofVerifierTest {
    private static final long SEED = 20261129;

    private static final String ONLY = "JSON has no seal: whoever changes a text can compute its digest anew. Compare"
            + " the digest with the one in the sealed proof (PDF); the proof alone shows who signed, and when.";

    private final Locale machine = Locale.getDefault();

    @TempDir
    Path data;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(machine);
    }

    @Test
    void takesAProofAndSaysWhatItProves() throws Exception {
        var pair = Samples.seal(data);
        var pdf = Samples.proof(pair);
        assertThat(Verifier.verify(pdf, "").get(0))
                .startsWith("“林小云 𠮷” (record 0192f0c0-0000-7000-8000-000000000004) signed edition 2.0 of"
                        + " “餐饮店经营管理规程” of 望江楼 at 2026-11-24T04:05:06Z: 39 clauses.");
        assertThat(Verifier.verify(pdf, "").get(1)).contains(pair.fingerprint());
        var colons = pair.fingerprint().toUpperCase(Locale.ROOT).replaceAll("..(?!$)", "$0:");
        var pem = data.resolve("signing/proof.pem").toString();
        for (var named : List.of(pair.fingerprint(), colons, pem)) {
            assertThat(Verifier.verify(pdf, named).get(1)).contains("is the one that was named");
        }
    }

    @Test
    void refusesAnotherInstallation() throws Exception {
        var pdf = Samples.proof(Samples.seal(data.resolve("ours")));
        var other = Samples.seal(data.resolve("other")).fingerprint();
        assertThatThrownBy(() -> Verifier.verify(pdf, other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not the one that was named");
        assertThatThrownBy(() -> Verifier.verify(pdf, "no-such-file")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesEveryChangedByte() throws Exception {
        var pdf = Samples.proof(Samples.seal(data));
        var random = new Random(SEED);
        var places = new ArrayList<Integer>();
        for (var place = 0; place < pdf.length; place += 1 + random.nextInt(200)) {
            places.add(place);
        }
        // All of the seal's structure, and of what says where it is and what it covers.
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var seal = text.lastIndexOf("/Contents <");
        for (var place = seal; place < seal + 5000; place++) {
            places.add(place);
        }
        var range = text.lastIndexOf("/ByteRange");
        for (var place = range; place < range + 60; place++) {
            places.add(place);
        }
        assertThat(places).hasSizeGreaterThan(5500);
        assertThat(Verifier.verify(pdf, "")).hasSize(2);
        var taken = new ArrayList<String>();
        for (var place : places) {
            var forged = pdf.clone();
            var bit = random.nextInt(8);
            forged[place] ^= (byte) (1 << bit);
            try {
                Verifier.verify(forged, "");
                taken.add(place + " bit " + bit);
            } catch (Refused wanted) {
                assertThat(wanted.getMessage()).isNotBlank();
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesWhatIsCutOffOrAdded() throws Exception {
        var pdf = Samples.proof(Samples.seal(data));
        for (var length : new int[] {0, 4, 5, 100, pdf.length / 2, pdf.length - 1}) {
            assertThatThrownBy(() -> Verifier.verify(Arrays.copyOf(pdf, length), ""))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> Verifier.verify(Arrays.copyOf(pdf, pdf.length + 1), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not cover the whole file");
        var update = new String(pdf, StandardCharsets.ISO_8859_1)
                + "\n1 0 obj\n<< /ByteRange [0 10 20 30] >>\nendobj\n%%EOF\n";
        assertThatThrownBy(() -> Verifier.verify(update.getBytes(StandardCharsets.ISO_8859_1), ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void checksWhatTheApiSaysAboutAnEditionAndAReading() throws Exception {
        var content = Map.of("b", "二\u2028\"\\\n", "a", List.of(1, 0.5, 1e21, 1e-7, -12345.678, true), "c", Map.of());
        var digest = org.guizhang.shared.Digests.sha256(Json.canonical(content));
        var edition = Json.write(Map.of("edition", Map.of("digest", digest), "content", content));
        assertThat(Verifier.verify(edition.getBytes(StandardCharsets.UTF_8), "").get(0))
                .isEqualTo("The text of the edition fits its digest " + digest + ".");
        assertThatThrownBy(() -> Verifier.verify(edition.replace("二", "三").getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(digest);

        var passages = List.of(new Passage(
                "closing", Change.ADDED, List.of(), new Text("第一条", "Article 1"), new Text("打烊。", "Close.")));
        var shown = SignedContent.digests("e".repeat(64), passages);
        var signed = Map.of("language", "zh", "shown", shown.zh(), "name", "林小云", "signedAt", "2026-11-24T04:05:06Z");
        var reading = Json.write(
                Map.of("editionDigest", "e".repeat(64), "passages", passages, "shown", shown, "signed", signed));
        assertThat(Verifier.verify(reading.getBytes(StandardCharsets.UTF_8), ""))
                .containsExactly(
                        "What was shown fits its digest " + shown.zh() + ".",
                        "It names this digest as the one that was signed (" + shown.zh() + ").",
                        "What was shown fits its digest " + shown.en() + ".",
                        ONLY);
        for (var other : List.of(
                reading.replace("打烊。", "打烊"), reading.replace("ADDED", "SAME"), reading.replace("eee", "eef"))) {
            assertThatThrownBy(() -> Verifier.verify(other.getBytes(StandardCharsets.UTF_8), ""))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void vouchesForNothingThatNoSealProtects() throws Exception {
        var pdf = new String(Samples.proof(Samples.seal(data)), StandardCharsets.ISO_8859_1);
        var begin = pdf.indexOf("{\"format\"");
        var attached = new String(
                pdf.substring(begin, pdf.indexOf("\r\nendstream", begin)).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
        for (var words : List.of(attached, attached.replace("林小云", "李四"))) {
            assertThatThrownBy(() -> Verifier.verify(words.getBytes(StandardCharsets.UTF_8), ""))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("without its seal");
        }
        var digest = org.guizhang.shared.Digests.sha256(Json.canonical(Map.of("a", 1)));
        var edition = Json.write(Map.of("edition", Map.of("digest", digest), "content", Map.of("a", 1)))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Verifier.verify(edition, "")).endsWith(ONLY);
        assertThatThrownBy(() -> Verifier.verify(edition, "e".repeat(64)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("JSON has no seal");
    }

    @Test
    void nothingElseIsTaken() {
        for (var file : List.of(
                "",
                "{}",
                "[1]",
                "{\"a\":1,\"a\":1}",
                "{\"format\":\"x\"}",
                "%PDF-1.7\n",
                "\"\\u12",
                "[".repeat(9999))) {
            assertThatThrownBy(() -> Verifier.verify(file.getBytes(StandardCharsets.UTF_8), ""))
                    .as(file)
                    .isInstanceOf(Refused.class);
        }
    }
}
