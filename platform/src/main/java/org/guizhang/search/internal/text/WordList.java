package org.guizhang.search.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words and characters that are kept as files, an entry a line; a line that begins with # says something of them. */
public final class WordList {
    private WordList() {}

    /** The entries of a file of {@code guizhang/search}, in their order. */
    public static List<String> lines(String file) {
        try (var in = WordList.class.getResourceAsStream("/guizhang/search/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
