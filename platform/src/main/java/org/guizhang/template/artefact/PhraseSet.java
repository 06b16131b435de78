package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Standard wordings for one kind of work.
 *
 * @param situation when they are used; null: each says so itself
 */
public record PhraseSet(String key, Text title, @Nullable Text situation, List<Phrase> phrases) {
    /**
     * What to say.
     *
     * @param never what never to say instead
     * @param clause the one it goes by
     * @param asked how people ask for it
     */
    public record Phrase(
            String key,
            Text situation,
            Text wording,
            @Nullable Text never,
            @Nullable String clause,
            Asked asked) {}

    /** Everyday words, in either language. */
    public record Asked(List<String> zh, List<String> en) {}

    public static PhraseSet of(JsonNode written) {
        return new PhraseSet(
                Written.key(written),
                Written.text(written, "title"),
                Written.optionalText(written, "situation"),
                Written.list(written, "phrases", PhraseSet::phrase));
    }

    private static Phrase phrase(JsonNode written) {
        var asked = written.path("asked");
        return new Phrase(
                Written.key(written),
                Written.text(written, "situation"),
                Written.text(written, "wording"),
                Written.optionalText(written, "never"),
                Written.optionalWord(written, "clause"),
                new Asked(Written.words(asked, "zh"), Written.words(asked, "en")));
    }
}
