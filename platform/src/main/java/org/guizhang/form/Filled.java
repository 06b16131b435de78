package org.guizhang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that is filled in wholly or in part.
 *
 * @param answers as {@link Answers#values}
 * @param signatures who signed, by signature or approval; for row 0 of a table that is signed row by row {@code table/0}
 * @param before the last row of each table in the record before, for running balances
 * @param linked the answers of the record that a field of type record names, by the JSON pointer of the field or cell: what
 *     rules read as {@code ref}; one that is not given reads as empty
 * @param sums totals that are summed over other records, by key; one that is not given is not known
 * @param now on the clocks of the business
 * @param step the step it is filled in for; null for all of the form at once
 */
public record Filled(
        ObjectNode answers,
        Map<String, String> signatures,
        Map<String, JsonNode> before,
        Map<String, ObjectNode> linked,
        Map<String, BigDecimal> sums,
        LocalDateTime now,
        @Nullable String step) {

    /** Where nothing is summed over other records. */
    public Filled(
            ObjectNode answers,
            Map<String, String> signatures,
            Map<String, JsonNode> before,
            Map<String, ObjectNode> linked,
            LocalDateTime now,
            @Nullable String step) {
        this(answers, signatures, before, linked, Map.of(), now, step);
    }

    /** Where no rule reads another record. */
    public Filled(
            ObjectNode answers,
            Map<String, String> signatures,
            Map<String, JsonNode> before,
            LocalDateTime now,
            @Nullable String step) {
        this(answers, signatures, before, Map.of(), now, step);
    }
}
