package org.guizhang.verifier;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The seal of a proof: a detached CMS signature (RFC 5652) with one certificate and one signer, RSA with SHA-256. It
 * must be, byte for byte, what its certificate, its signed attributes and its signature encode to, so that nothing in it
 * can be changed unseen, not even what the signature does not cover.
 */
final class Seal {
    private static final byte[] SIGNED_DATA = oid("2A864886F70D010702");
    private static final byte[] DATA = oid("2A864886F70D010701");
    private static final byte[] SHA_256 = oid("608648016503040201");
    private static final byte[] RSA = oid("2A864886F70D010101");
    private static final byte[] SHA_256_WITH_RSA = oid("2A864886F70D01010B");
    private static final byte[] NOTHING = {5, 0};
    private static final byte[] ONE = {Der.INTEGER, 1, 1};

    private static final String CONTENT_TYPE = "2A864886F70D010903";
    private static final String MESSAGE_DIGEST = "2A864886F70D010904";
    private static final String SIGNING_CERTIFICATE = "2A864886F70D010910022F";

    private final byte[] bytes;
    private final byte[] certificate;
    private final byte[] attributes;
    private final byte[] signature;

    private Seal(byte[] bytes) throws Refused {
        this.bytes = bytes;
        var info = new Der(new Der(bytes).content(Der.SEQUENCE));
        info.whole(Der.OID);
        var data = new Der(new Der(info.content(Der.CONTEXT_0)).content(Der.SEQUENCE));
        data.whole(Der.INTEGER);
        data.whole(Der.SET);
        data.whole(Der.SEQUENCE);
        certificate = new Der(data.content(Der.CONTEXT_0)).whole(Der.SEQUENCE);
        var signer = new Der(new Der(data.content(Der.SET)).content(Der.SEQUENCE));
        signer.whole(Der.INTEGER);
        signer.whole(Der.SEQUENCE);
        signer.whole(Der.SEQUENCE);
        attributes = signer.content(Der.CONTEXT_0);
        signer.whole(Der.SEQUENCE);
        signature = signer.content(Der.OCTETS);
    }

    /**
     * Checks a seal.
     *
     * @param bytes the CMS structure in DER
     * @param digest SHA-256 of what is sealed
     * @return the certificate it was made with
     */
    static X509Certificate verified(byte[] bytes, byte[] digest) throws Refused, GeneralSecurityException {
        var seal = new Seal(bytes);
        var certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(seal.certificate));
        if (!seal.isWrittenAs(certificate)) {
            throw new Refused("seal.form");
        }
        seal.checkAttributes(digest);
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate.getPublicKey());
        check.update(Der.value(Der.SET, seal.attributes));
        if (!check.verify(seal.signature)) {
            throw new Refused("seal.signature");
        }
        return certificate;
    }

    private boolean isWrittenAs(X509Certificate certificate) {
        for (var digest : algorithms(SHA_256)) {
            for (var method :
                    List.of(algorithms(RSA).get(0), algorithms(SHA_256_WITH_RSA).get(0))) {
                if (Arrays.equals(bytes, written(certificate, digest, method))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** With and without the parameter that says nothing: both are in use. */
    private static List<byte[]> algorithms(byte[] oid) {
        return List.of(Der.value(Der.SEQUENCE, oid, NOTHING), Der.value(Der.SEQUENCE, oid));
    }

    private byte[] written(X509Certificate from, byte[] digest, byte[] method) {
        var who = Der.value(
                Der.SEQUENCE,
                from.getIssuerX500Principal().getEncoded(),
                Der.value(Der.INTEGER, from.getSerialNumber().toByteArray()));
        var signer = Der.value(
                Der.SEQUENCE,
                ONE,
                who,
                digest,
                Der.value(Der.CONTEXT_0, attributes),
                method,
                Der.value(Der.OCTETS, signature));
        var data = Der.value(
                Der.SEQUENCE,
                ONE,
                Der.value(Der.SET, digest),
                Der.value(Der.SEQUENCE, DATA),
                Der.value(Der.CONTEXT_0, certificate),
                Der.value(Der.SET, signer));
        return Der.value(Der.SEQUENCE, SIGNED_DATA, Der.value(Der.CONTEXT_0, data));
    }

    private void checkAttributes(byte[] digest) throws Refused {
        var expected = Map.of(
                CONTENT_TYPE,
                DATA,
                MESSAGE_DIGEST,
                Der.value(Der.OCTETS, digest),
                SIGNING_CERTIFICATE,
                Der.value(
                        Der.SEQUENCE,
                        Der.value(
                                Der.SEQUENCE,
                                Der.value(Der.SEQUENCE, Der.value(Der.OCTETS, Digests.sha256(certificate))))));
        var found = new HashMap<String, byte[]>();
        for (var all = new Der(attributes); !all.ended(); ) {
            var one = new Der(all.content(Der.SEQUENCE));
            found.put(HexFormat.of().withUpperCase().formatHex(one.content(Der.OID)), one.content(Der.SET));
        }
        for (var one : expected.entrySet()) {
            if (!Arrays.equals(one.getValue(), found.get(one.getKey()))) {
                throw new Refused(one.getKey().equals(MESSAGE_DIGEST) ? "seal.changed" : "seal.form");
            }
        }
    }

    private static byte[] oid(String hex) {
        return Der.value(Der.OID, HexFormat.of().parseHex(hex));
    }
}
