package org.guizhang.verifier;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Reads and writes the little of DER (X.690) that a seal is made of. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xA0;

    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean ended() {
        return at == bytes.length;
    }

    /** The content of the next value, which must have this tag. */
    byte[] content(int tag) throws Refused {
        var from = at;
        var whole = whole(tag);
        return Arrays.copyOfRange(whole, headLength(from), whole.length);
    }

    /** The next value with its tag and length. */
    byte[] whole(int tag) throws Refused {
        if (at + 2 > bytes.length || (bytes[at] & 0xFF) != tag) {
            throw new Refused("seal.form");
        }
        var head = headLength(at);
        long length = bytes[at + 1] & 0xFF;
        if (head > 2) {
            length = 0;
            for (var i = at + 2; i < at + head; i++) {
                length = length << 8 | (bytes[i] & 0xFF);
            }
        }
        if (at + head + length > bytes.length) {
            throw new Refused("seal.form");
        }
        var value = Arrays.copyOfRange(bytes, at, (int) (at + head + length));
        at += value.length;
        return value;
    }

    private int headLength(int from) throws Refused {
        var first = bytes[from + 1] & 0xFF;
        var more = first < 0x80 ? 0 : first - 0x80;
        if (more > 3 || from + 2 + more > bytes.length) {
            throw new Refused("seal.form");
        }
        return 2 + more;
    }

    /** A value of these parts. */
    static byte[] value(int tag, byte[]... parts) {
        var content = joined(parts);
        var head = new ByteArrayOutputStream();
        head.write(tag);
        if (content.length < 0x80) {
            head.write(content.length);
        } else {
            var size = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            head.write(0x80 + size);
            for (var i = size - 1; i >= 0; i--) {
                head.write(content.length >> (8 * i));
            }
        }
        return joined(head.toByteArray(), content);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
