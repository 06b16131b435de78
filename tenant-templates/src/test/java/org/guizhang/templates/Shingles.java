package org.guizhang.templates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hashed pieces of a text: they tell whether another text holds the same words, and not what they are. */
record Shingles(int length, Set<String> hashes) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\u4e00-\\u9fffA-Za-z0-9]");

    /** The runs of a text that stand in the other one, without punctuation, the longest possible. */
    List<String> runs(String text) {
        var runs = new ArrayList<String>();
        for (var piece : PLACEHOLDER.split(text)) {
            var bare = NO_WORD.matcher(piece).replaceAll("");
            int from = 0;
            while (from + length <= bare.length()) {
                int to = from;
                while (to + length <= bare.length() && hashes.contains(hash(bare.substring(to, to + length)))) {
                    to++;
                }
                if (to > from) {
                    runs.add(bare.substring(from, to - 1 + length));
                }
                from = Math.max(to, from + 1);
            }
        }
        return runs;
    }

    /** The first six bytes of the SHA-256 of the words, in base64. */
    static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
