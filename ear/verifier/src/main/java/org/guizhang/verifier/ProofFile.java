package org.guizhang.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sealed proof. Its last seal covers every byte but the seal itself, which has one possible spelling, so that no byte
 * of the file can be changed.
 */
final class ProofFile {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange ?\\[ ?(0) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ?\\]");
    private static final Pattern ATTACHED = Pattern.compile(
            "<<[^<>]*(?:<<[^<>]*>>[^<>]*)*/Type /EmbeddedFile\\n(?:[^<>]|<<[^<>]*>>)*>>\\nstream\\r\\n");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;
    private final String text;

    ProofFile(byte[] bytes) {
        this.bytes = bytes;
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it looks like a PDF at all. */
    static boolean is(byte[] bytes) {
        return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** The certificate of a seal that holds. */
    X509Certificate sealedWith() throws Refused {
        var range = range();
        var before = Arrays.copyOf(bytes, range[0]);
        var after = Arrays.copyOfRange(bytes, range[1], bytes.length);
        try {
            return Seal.verified(contents(text.substring(range[0], range[1])), Digests.sha256(before, after));
        } catch (GeneralSecurityException broken) {
            throw new Refused("seal.form");
        }
    }

    /** The canonical JSON that the file carries. */
    String attachment() throws Refused {
        var found = ATTACHED.matcher(text);
        if (!found.find()) {
            throw new Refused("proof.no-attachment");
        }
        var end = text.indexOf("\r\nendstream", found.end());
        try {
            var json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, found.end(), Math.max(0, end - found.end())))
                    .toString();
            if (!CanonicalJson.write(JsonText.parse(json)).equals(json)) {
                throw new Refused("proof.no-attachment");
            }
            return json;
        } catch (CharacterCodingException broken) {
            throw new Refused("proof.no-attachment");
        }
    }

    /** Where the seal begins and ends. */
    private int[] range() throws Refused {
        var found = RANGE.matcher(text);
        var at = text.lastIndexOf("/ByteRange");
        if (at < 0) {
            throw new Refused("proof.unsealed");
        }
        if (!found.find(at) || found.start() != at) {
            throw new Refused("seal.form");
        }
        var numbers = List.of(2, 3, 4).stream()
                .mapToInt(group -> Integer.parseInt(found.group(group)))
                .toArray();
        if (numbers[0] >= numbers[1] || (long) numbers[1] + numbers[2] != bytes.length) {
            throw new Refused("seal.covers-not");
        }
        return numbers;
    }

    /** The structure between the angle brackets; what follows it must be zeros. */
    private static byte[] contents(String quoted) throws Refused {
        if (!quoted.matches("<(?:[0-9A-F]{2})+>")) {
            throw new Refused("seal.form");
        }
        var all = HEX.parseHex(quoted.substring(1, quoted.length() - 1));
        var structure = new Der(all).whole(Der.SEQUENCE);
        for (var i = structure.length; i < all.length; i++) {
            if (all[i] != 0) {
                throw new Refused("seal.form");
            }
        }
        return structure;
    }
}
