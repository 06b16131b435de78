package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Handbook;
import org.guizhang.policy.Resolved;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof is a PDF whose seal BouncyCastle finds whole, and broken after any change. */
class ProofTest {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");

    @TempDir
    Path data;

    @Test
    void sealHoldsOverEveryByteAndNamesTheInstallation() throws Exception {
        var pair = key().pair();
        var pdf = proof(pair);
        var signature = signature(pdf);
        assertThat(signature.verify(pdf)).isTrue();
        assertThat(signature.certificate().getEncoded())
                .isEqualTo(pair.certificate().getEncoded());
        assertThat(signature.covers(pdf)).isTrue();
        for (var place : new int[] {pdf.length / 8, pdf.length / 3}) {
            var forged = pdf.clone();
            forged[place] ^= 1;
            assertThatThrownBy(() -> signature.verify(forged)).isInstanceOf(CMSException.class);
        }
    }

    @Test
    void saysWhoSignedWhatInChinese() throws IOException {
        try (var document = Loader.loadPDF(proof(key().pair()))) {
            var text = new PDFTextStripper().getText(document);
            // Some signs of the font stand for two characters, of which extraction may give the other.
            for (var words : List.of(
                    "《餐饮店经营管理规程》签收凭证",
                    "企业：望江楼",
                    "签收人：林小云",
                    "第 2.0 版",
                    "2026-11-24 12:05:06（北京时间）",
                    "【有修改】第一条 打烊",
                    "每天 21:30 打烊。",
                    "s".repeat(64))) {
                assertThat(alike(text)).contains(alike(words));
            }
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void keyIsMadeOnceAndForItsUserAlone() throws IOException {
        var first = key().pair();
        var file = data.resolve("signing/proof.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key().pair().certificate()).isEqualTo(first.certificate());
        assertThat(key().pair().key()).isEqualTo(first.key());
        try (var files = Files.list(data.resolve("signing"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static String alike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private record Signature(
            CMSSignedData data, int[] range, SignerInformation signer, X509CertificateHolder certificate) {
        boolean verify(byte[] pdf) throws Exception {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content(pdf)), data.getEncoded());
            var one = signed.getSignerInfos().iterator().next();
            return one.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        }

        /** All but the seal itself. */
        boolean covers(byte[] pdf) {
            return range[0] == 0 && range[2] + range[3] == pdf.length;
        }

        private byte[] content(byte[] pdf) {
            var content = new byte[range[1] + range[3]];
            System.arraycopy(pdf, range[0], content, 0, range[1]);
            System.arraycopy(pdf, range[2], content, range[1], range[3]);
            return content;
        }
    }

    private static Signature signature(byte[] pdf) throws IOException, CMSException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = document.getLastSignatureDictionary();
            assertThat(found.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            var data = new CMSSignedData(found.getContents(pdf));
            var certificate = data.getCertificates().getMatches(null).iterator().next();
            return new Signature(
                    data, found.getByteRange(), data.getSignerInfos().iterator().next(), certificate);
        }
    }

    private SigningKey key() {
        var key = new SigningKey();
        key.data = data.toString();
        key.clock = Clock.fixed(AT, ZoneOffset.UTC);
        return key;
    }

    private static byte[] proof(SigningKey.Pair pair) throws IOException {
        var module = UUID.randomUUID();
        var edition = new Edition(
                UUID.randomUUID(),
                module,
                "2.0",
                Edition.Kind.PUBLISHED,
                null,
                "e".repeat(64),
                "打烊提前",
                true,
                AT,
                AT,
                "王老板",
                null,
                null);
        var title = java.util.Map.of("zh", "餐饮店经营管理规程", "en", "Restaurant Operations Rules");
        var content = Resolved.parse(Json.canonical(java.util.Map.of("title", title, "chapters", List.of())));
        var passages = new java.util.ArrayList<Passage>();
        passages.add(new Passage(
                "closing",
                Change.CHANGED,
                List.of(),
                new Text("第一条 打烊", "Article 1 Closing"),
                new Text("每天 21:30 打烊。", "Close at 21:30 every day.")));
        for (var i = 2; i < 40; i++) {
            passages.add(new Passage(
                    "more-" + i,
                    Change.SAME,
                    List.of(),
                    Text.same("第" + i + "条"),
                    Text.same("员工应当按照要求完成本岗位的工作，并在交接时说明尚未完成的事项。".repeat(3) + " \uD83C\uDF5C word")));
        }
        var signed = new Acknowledgement(
                UUID.randomUUID(),
                edition.id(),
                module,
                UUID.randomUUID(),
                "林小云",
                edition.digest(),
                "zh",
                "s".repeat(64),
                AT);
        var matter = new Readings.Matter(new Handbook.Part(edition, content), null, passages);
        return Seal.on(ProofSheet.of("望江楼", matter, signed), pair, AT);
    }
}
