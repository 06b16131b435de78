package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * A form of an edition with everything to fill it in, also without a network.
 *
 * @param definition the form as its edition says it: fields, lines, totals, rules, signatures
 * @param trees its rules as trees, by the place they stand in
 * @param parameters values, by key
 * @param parameterTypes what rules take them for, by key: NUMBER, TEXT, LENGTH …
 * @param records definitions of the forms that its fields of type record name, by key
 * @param schema address of its JSON Schema, below the API
 * @param mayFill whether the caller may fill it in somewhere
 */
public record RecordForm(
        UUID module,
        Text moduleTitle,
        String form,
        Text title,
        Text purpose,
        FormEdition edition,
        JsonNode definition,
        Map<String, JsonNode> trees,
        Map<String, JsonNode> parameters,
        Map<String, String> parameterTypes,
        Map<String, JsonNode> records,
        List<FormClause> clauses,

        @Schema(example = "record-forms/0192…/complaint/schema")
        String schema,

        boolean mayFill,
        Keeping.Level classification,
        List<FormStep> steps,
        List<FormState> states) {

    /** @param digest SHA-256 of the document it is in */
    public record FormEdition(UUID id, String number, String digest) {}

    /** @param ended whether it is an end */
    public record FormState(String key, Text title, boolean ended) {}

    /**
     * A step of it.
     *
     * @param from states it starts in; empty: a draft
     * @param sets fields and tables that belong to it
     * @param approves the approval it is
     * @param returnsTo the state after a refusal; null: it cannot be refused
     * @param doers who takes it, in words
     */
    public record FormStep(
            String key,
            Text title,
            List<String> from,
            String to,
            List<String> sets,
            List<String> requires,
            List<String> signs,
            @Nullable String approves,
            @Nullable String returnsTo,
            List<Text> doers) {}
}
