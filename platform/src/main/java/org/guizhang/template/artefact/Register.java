package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What records owe those before them, all by keys of fields; looked up behind a lock when one is handed in.
 *
 * @param scope {@code site} and fields: there is one register for each combination; empty: one in all
 * @param unique no two records of a register have the same values in these together; empty: they may
 * @param carries what the next record begins with
 */
public record Register(
        List<String> scope,
        @Nullable Balance balance,
        List<String> unique,
        @Nullable Range range,
        List<String> carries) {
    /** That of a form that says nothing of it. */
    static final Register NONE = new Register(List.of(), null, List.of(), null, List.of());

    /**
     * A running balance.
     *
     * @param of the field that holds it
     * @param plus the field that adds to it
     * @param minus the field that takes from it
     * @param min below which it never falls; null: it may
     */
    public record Balance(
            String of,
            @Nullable String plus,
            @Nullable String minus,
            @Nullable BigDecimal min) {}

    /**
     * Numbers from and to.
     *
     * @param noGap whether each number has to be in some record
     * @param noOverlap whether none may be in two
     * @param continues whether each record begins where the one before ended
     */
    public record Range(String from, String to, boolean noGap, boolean noOverlap, boolean continues) {}

    static Register of(JsonNode written) {
        return new Register(
                Written.words(written, "scope"),
                Written.optional(written, "balance", Register::balance),
                Written.words(written, "unique"),
                Written.optional(written, "range", Register::range),
                Written.words(written, "carries"));
    }

    private static Balance balance(JsonNode written) {
        return new Balance(
                Written.word(written, "of"),
                Written.optionalWord(written, "plus"),
                Written.optionalWord(written, "minus"),
                Written.number(written, "min"));
    }

    private static Range range(JsonNode written) {
        return new Range(
                Written.word(written, "from"),
                Written.word(written, "to"),
                written.path("noGap").asBoolean(),
                written.path("noOverlap").asBoolean(),
                written.path("continues").asBoolean());
    }
}
