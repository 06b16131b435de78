package org.guizhang.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Seals a PDF with a detached CMS signature over all its bytes (PAdES, baseline B). */
final class PdfSigner {
    private static final int ROOM_BYTES = 16_384;

    private PdfSigner() {}

    static byte[] on(byte[] pdf, SigningKey.Pair pair, Instant at) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions();
                var out = new ByteArrayOutputStream()) {
            options.setPreferredSignatureSize(ROOM_BYTES);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName("Guizhang");
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            document.addSignature(signature, content -> sign(content, pair), options);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] sign(InputStream content, SigningKey.Pair pair) throws IOException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(pair.certificate().getEncoded());
            var attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(about -> signed(new AttributeTable(attributes), about))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.key()), pair.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(pair.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | CMSException | OperatorCreationException failed) {
            throw new IOException(failed);
        }
    }

    /** The time of sealing stands in the PDF, and PAdES wants it nowhere else. */
    private static AttributeTable signed(AttributeTable own, Map<?, ?> about) {
        return new DefaultSignedAttributeTableGenerator(own)
                .getAttributes(about)
                .remove(CMSAttributes.signingTime);
    }
}
