package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Form;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that forms and schedules are about, such as suppliers.
 *
 * @param identifiedBy what the name of one is, such as its number plate; null: it goes without saying
 * @param form its own few fields
 * @param help what is said beside a field, by its key
 * @param units of numbers, by the key of their field
 * @param acrossSites whether there is one list for the whole business; otherwise each thing stands at a site
 * @param expires which of its days end something, in their order
 */
public record ThingKind(
        String key,
        Text title,
        @Nullable Text summary,
        @Nullable Text identifiedBy,
        Form form,
        Map<String, Text> help,
        Map<String, Text> units,
        boolean acrossSites,
        List<RecordType.Expiry> expires) {

    /**
     * Reads it as a resolved document says it, where parameters have given way to their values.
     *
     * @throws IllegalArgumentException if a rule does not compile or a duration is none; the importer refuses such a kind
     */
    public static ThingKind of(JsonNode written) {
        return new ThingKind(
                Written.key(written),
                Written.text(written, "title"),
                Written.optionalText(written, "summary"),
                Written.optionalText(written, "identifiedBy"),
                Form.of(written, Map.of(), Map.of(), Map.of()),
                beside(written, "help"),
                beside(written, "unit"),
                written.path("acrossSites").asBoolean(),
                Written.list(written, "expires", RecordType::expiry));
    }

    private static Map<String, Text> beside(JsonNode written, String member) {
        var texts = new HashMap<String, Text>();
        for (var field : written.path("fields")) {
            if (field.has(member)) {
                texts.put(Written.key(field), Written.text(field, member));
            }
        }
        return Map.copyOf(texts);
    }
}
