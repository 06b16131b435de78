package org.guizhang.tenant.legal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.VisibleText;
import org.guizhang.tenant.legal.LegalDocument;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has put into {@code legal/} of the data folder: {@code terms.zh.md}, {@code terms.en.md},
 * {@code privacy.zh.md}, {@code privacy.en.md}. A file that cannot be read stops the start: without it people would be let in
 * who have not been asked.
 */
final class LegalFiles {
    /** Of one file; a long contract has a tenth of it. */
    static final int MAX_BYTES = 512 * 1024;

    private LegalFiles() {}

    /** The words of a document, at least in one language. */
    record Wording(@Nullable String zh, @Nullable String en) {
        String version(LegalDocument document) {
            var content = new TreeMap<String, String>(Map.of("document", document.key()));
            if (zh != null) {
                content.put("zh", zh);
            }
            if (en != null) {
                content.put("en", en);
            }
            return Digests.sha256(Json.canonical(content));
        }
    }

    static Map<LegalDocument, Wording> read(Path folder) throws IOException {
        var found = new EnumMap<LegalDocument, Wording>(LegalDocument.class);
        for (var document : LegalDocument.values()) {
            var zh = words(folder.resolve(document.key() + ".zh.md"));
            var en = words(folder.resolve(document.key() + ".en.md"));
            if (zh != null || en != null) {
                found.put(document, new Wording(zh, en));
            }
        }
        return found;
    }

    /** Null where there is no file; one without words is taken for a mistake. */
    private static @Nullable String words(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IllegalStateException(file + " has more than " + MAX_BYTES + " bytes");
        }
        var words = VisibleText.tidy(decoded(file));
        if (!VisibleText.isVisible(words)) {
            throw new IllegalStateException(file + " is empty; delete it if there is no such document");
        }
        if (!VisibleText.isReadable(words)) {
            throw new IllegalStateException(file + " holds control characters");
        }
        return words;
    }

    private static String decoded(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException otherCode) {
            throw new IllegalStateException(file + " is not written in UTF-8; save it as UTF-8", otherCode);
        }
    }
}
