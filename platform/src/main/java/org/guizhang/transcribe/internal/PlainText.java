package org.guizhang.transcribe.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceDocument.Format;
import org.guizhang.transcribe.SourceLine.Kind;

/** A text as it was typed or pasted; rows of a table that was copied have their cells parted by tabs. */
public final class PlainText {
    /** Cells of a line that is a row. */
    private static final int MIN_CELLS = 3;

    private static final char BOM = '\uFEFF';

    /** Characters of every regulation: bytes read in the wrong encoding become others, and rare ones. */
    private static final String USUAL = "的一二三不得人有在为為章条條定制规規应應当當员員工第及时時";

    /** What a browser or an old Office program takes for commands, and no person for a text. */
    private static final Pattern COMMANDS = Pattern.compile(
            "\\s*(?:\\{\\\\rtf|<(?:!doctype|html|\\?xml|head|body|table|meta)\\b)", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    public static SourceDocument read(String text) {
        var lines = new LineCollector();
        for (var line : text.split("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029\\f]", -1)) {
            var cells = List.of(line.strip().split("\\t", -1));
            var row = cells.size() >= MIN_CELLS && cells.stream().noneMatch(LineText::isBlank);
            lines.add(row ? Kind.ROW : Kind.PARAGRAPH, row ? line.strip() : line, 0, 0);
        }
        return new SourceDocument(Format.TEXT, false, lines.all());
    }

    /** The text of a file, in one of the encodings that such files have; empty where it is no text, or one with commands. */
    static Optional<String> decoded(byte[] file) {
        return charsets(file).stream()
                .flatMap(charset -> decoded(file, charset).stream())
                // Of two that fit, the one that reads like Chinese; the first where neither does.
                .reduce((first, other) -> usual(other) > usual(first) ? other : first)
                .filter(text -> !COMMANDS.matcher(text).lookingAt());
    }

    private static long usual(String text) {
        return text.chars().filter(sign -> USUAL.indexOf(sign) >= 0).count();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
                return Optional.empty();
            }
            return Optional.of(text.isEmpty() || text.charAt(0) != BOM ? text : text.substring(1));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static List<Charset> charsets(byte[] file) {
        if (file.length > 1 && ((file[0] == -1 && file[1] == -2) || (file[0] == -2 && file[1] == -1))) {
            return List.of(StandardCharsets.UTF_16);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5"));
    }
}
