package org.guizhang.transcribe.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the streams of a PDF before its reader does, which unpacks them whole into memory: what they come to is
 * counted, and ways of packing whose size cannot be told beforehand are not taken for more than a little.
 */
final class PdfLimits {
    /** Bytes of all streams but pictures, which are not unpacked to read the text. */
    private static final long MAX_BYTES = 96L << 20;

    private static final int MAX_DICTIONARY = 4096;
    /** Packed bytes of all streams packed otherwise than by Flate; they grow by some thousands. */
    private static final int MAX_OTHER = 32 << 10;

    private static final int MAX_UNREADABLE = 1024;
    private static final int MAX_STREAMS = 50_000;
    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern OTHER = Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern ELSEWHERE = Pattern.compile("/Filter\\s+[0-9]");

    private final byte[] file;
    private final byte[] sink = new byte[1 << 16];
    private long bytes;
    private long others;

    private PdfLimits(byte[] file) {
        this.file = file;
    }

    static boolean fits(byte[] file) {
        return new PdfLimits(file).fits();
    }

    private boolean fits() {
        int streams = 0;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            if (++streams > MAX_STREAMS || !fits(at)) {
                return false;
            }
        }
        return true;
    }

    /** Where the next stream begins, after the line end; -1 behind the last. */
    private int next(int from) {
        for (int i = from; i + 7 < file.length; i++) {
            if (file[i] == 's' && matches(i, "stream") && !(i >= 3 && matches(i - 3, "endstream"))) {
                int at = i + "stream".length();
                while (at < file.length - 1 && (file[at] == ' ' || file[at] == '\t')) {
                    at++;
                }
                at += file[at] == '\r' ? 1 : 0;
                return at < file.length && file[at] == '\n' ? at + 1 : at;
            }
        }
        return -1;
    }

    private boolean matches(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= file.length || file[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int at) {
        int begin = Math.max(0, at - MAX_DICTIONARY);
        var before = new String(file, begin, at - begin, StandardCharsets.ISO_8859_1);
        int begins = before.lastIndexOf(" obj");
        var dictionary = before.substring(Math.max(0, begins));
        if (PICTURE.matcher(dictionary).find()) {
            return true;
        }
        // Names may be written with signs that stand for others, so that none would be found.
        var flates = FLATE.matcher(dictionary).results().count();
        var isPlain = begins >= 0 && !ELSEWHERE.matcher(dictionary).find() && !dictionary.contains("#") && flates <= 1;
        if (!isPlain || OTHER.matcher(dictionary).find()) {
            others += end(at) - at;
            return others <= MAX_OTHER && flates <= 1;
        }
        return flates == 0 || inflates(at);
    }

    private int end(int at) {
        for (int i = at; i < file.length; i++) {
            if (file[i] == 'e' && matches(i, "endstream")) {
                return i;
            }
        }
        return file.length;
    }

    private boolean inflates(int at) {
        var inflater = new Inflater();
        var before = bytes;
        try {
            inflater.setInput(file, at, file.length - at);
            while (!inflater.finished()) {
                int more = inflater.inflate(sink);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return true;
                }
                bytes += more;
                if (bytes > MAX_BYTES) {
                    return false;
                }
            }
        } catch (DataFormatException damaged) {
            // The reader stops here as well. What is not packed as it says at all may be encrypted, and then large.
            return bytes > before || end(at) - at <= MAX_UNREADABLE;
        } finally {
            inflater.end();
        }
        return true;
    }
}
