package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/**
 * What is kept how secret, by whom, and what becomes of it when the custodian leaves.
 *
 * @param records keys of forms it holds for
 * @param custodian key of a position
 * @param handOver null: it does not say
 */
public record ClassificationRule(
        String key,
        Keeping.Level level,
        Text what,
        List<String> records,
        @Nullable String custodian,
        @Nullable HandOver handOver,
        List<String> clauses) {
    /**
     * How it is handed over.
     *
     * @param deadline key of the one that holds for it
     * @param within counted from the custodian's last day
     */
    public record HandOver(
            Text text, @Nullable String deadline, @Nullable IsoDuration within) {}

    /** @throws IllegalArgumentException if the level or the time is none; the importer refuses such a one */
    public static ClassificationRule of(JsonNode written) {
        return new ClassificationRule(
                Written.key(written),
                Written.choice(written.path("level"), Keeping.Level.class),
                Written.text(written, "what"),
                Written.words(written, "records"),
                Written.optionalWord(written, "custodian"),
                Written.optional(written, "handOver", ClassificationRule::handOver),
                Written.words(written, "clauses"));
    }

    private static HandOver handOver(JsonNode written) {
        return new HandOver(
                Written.text(written, "text"),
                Written.optionalWord(written, "deadline"),
                Written.duration(written, "within"));
    }
}
