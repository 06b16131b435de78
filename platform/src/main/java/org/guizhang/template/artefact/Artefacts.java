package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.guizhang.rule.Type;
import org.guizhang.template.ParameterType;

/**
 * All artefacts of one resolved document by key, in their order. Immutable, and dear to make, as the rules of all forms are
 * compiled: whoever asks often keeps it by the digest of the document.
 */
public record Artefacts(
        Map<String, ChecklistType> checklists,
        Map<String, RecordType> records,
        Map<String, DeadlineRule> deadlines,
        Map<String, PenaltyScheme> penalties,
        Map<String, PhraseSet> phrases,
        Map<String, ClassificationRule> classifications,
        Map<String, ThingKind> things) {

    /** @throws IllegalArgumentException if the document is not as the importer lets it pass, or its parameters have no values */
    public static Artefacts of(JsonNode document) {
        var types = new HashMap<String, Type>();
        var values = new HashMap<String, JsonNode>();
        for (var parameter : document.path("parameters")) {
            var key = Written.key(parameter);
            types.put(
                    key,
                    Written.choice(parameter.path("type"), ParameterType.class).rule());
            values.put(key, parameter.path("value"));
        }
        var forms = new HashMap<String, JsonNode>();
        document.path("records").forEach(form -> forms.put(Written.key(form), form));
        var records = read(document, "records", form -> RecordType.of(form, types, values, forms));
        return new Artefacts(
                read(document, "checklists", ChecklistType::of),
                records,
                read(document, "deadlines", deadline -> DeadlineRule.of(deadline, records)),
                read(document, "penalties", PenaltyScheme::of),
                read(document, "phrases", PhraseSet::of),
                read(document, "classifications", ClassificationRule::of),
                read(document, "things", ThingKind::of));
    }

    private static <T> Map<String, T> read(JsonNode document, String list, Function<JsonNode, T> reader) {
        var read = new LinkedHashMap<String, T>();
        for (var written : document.path(list)) {
            try {
                read.put(Written.key(written), reader.apply(written));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException(
                        list + "/" + Written.key(written) + ": " + wrong.getMessage(), wrong);
            }
        }
        return Collections.unmodifiableMap(read);
    }
}
