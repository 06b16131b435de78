package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.pdfbox.Loader;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.guizhang.print.Extracted;
import org.guizhang.proof.ProofSeal;
import org.guizhang.shared.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof is a PDF whose seal BouncyCastle finds whole, and broken after any change. */
class ProofTest {
    @TempDir
    Path data;

    @Test
    void sealHoldsOverEveryByteAndNamesTheInstallation() throws Exception {
        var pdf = Samples.proof(seal());
        var signature = signature(pdf);
        assertThat(signature.verify(pdf)).isTrue();
        assertThat(Digests.sha256(signature.certificate().getEncoded())).isEqualTo(seal().fingerprint());
        assertThat(signature.covers(pdf)).isTrue();
        for (var place : new int[] {pdf.length / 8, pdf.length / 3}) {
            var forged = pdf.clone();
            forged[place] ^= 1;
            assertThatThrownBy(() -> signature.verify(forged)).isInstanceOf(CMSException.class);
        }
    }

    @Test
    void saysWhoSignedWhatInChinese() throws IOException {
        var read = Extracted.of(Samples.proof(seal()));
        assertThat(read.lines())
                .startsWith("《餐饮店经营管理规程》签收凭证", "企业：望江楼")
                .contains(
                        "版次：第 2.0 版，2026-11-24 12:05:06 起施行（北京时间）",
                        "签收时间：2026-11-24 12:05:06（北京时间），2026-11-24T04:05:06Z（UTC）",
                        "声明：我已阅读以下条款，并将遵守。",
                        "版次摘要（SHA-256）：" + "e".repeat(64),
                        "签章证书指纹（SHA-256）：" + seal().fingerprint(),
                        "【有修改】第一条 打烊",
                        "每天 21:30 打烊。");
        assertThat(read.lines()).anyMatch(line -> line.matches("所示内容摘要（SHA-256）：[0-9a-f]{64}"));
        assertThat(read.words()).contains("签收人：林小云 𠮷（编号 ");
        assertThat(read.feet()).hasSizeGreaterThan(1);
        assertThat(read.feet().get(0)).endsWith("   1 / " + read.feet().size());
    }

    @Test
    void keyIsMadeOnceAndForItsUserAlone() throws IOException {
        var first = seal().fingerprint();
        var file = data.resolve("signing/proof.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(seal().fingerprint()).isEqualTo(first);
        try (var files = Files.list(data.resolve("signing"))) {
            assertThat(files).hasSize(1);
        }
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

    private ProofSeal seal() {
        return Samples.seal(data);
    }
}
