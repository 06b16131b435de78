package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value that a business sets, and that drives texts, limits, schedules and deadlines at once. Values are JSON as in
 * the files: numbers for numbers, {@code "18:00"}, {@code "P15D"}, {@code "MO"} or an option's key for the rest; a text may
 * be one for both languages or {@code {"zh": …, "en": …}}.
 *
 * @param group key of the {@link ParameterGroup} it is shown under
 * @param unit for integers: what is counted; the English side may be {@code singular|plural}
 * @param byDefault the value where the business sets none
 * @param min smallest allowed value, null where there is none
 * @param max greatest allowed value, null where there is none
 * @param maxLength for texts: characters, {@link #TEXT_LENGTH} where the template is silent
 * @param options for choices
 * @param statutory bound set by law, null where there is none
 * @param guidance what to consider when choosing
 */
public record Parameter(
        String key,
        ParameterType type,
        Text title,
        String group,
        @Nullable Text unit,
        @JsonProperty("default") JsonNode byDefault,
        @Nullable JsonNode min,
        @Nullable JsonNode max,
        @Nullable Integer maxLength,
        List<Option> options,
        @Nullable Statutory statutory,
        Text guidance,
        List<Advisory> advisories,
        List<String> sources) {
    public static final int TEXT_LENGTH = 200;

    /** Key of the parameter that holds the name of the business, in every template that mentions it. */
    public static final String COMPANY_NAME = "company-name";

    /** One answer of a choice. */
    public record Option(String key, Text title) {}

    /** A bound by law: it may be tightened, never loosened. */
    public record Statutory(Bound bound, JsonNode value, Text basis) {}

    /** Which side a bound closes. */
    public enum Bound {
        @JsonProperty("min")
        MIN,
        @JsonProperty("max")
        MAX
    }

    public Parameter {
        options = Parts.listed(options);
        advisories = Parts.listed(advisories);
        sources = Parts.listed(sources);
    }

    /** Reads a definition of a file; empty if it breaks the schema. */
    public static Optional<Parameter> read(JsonNode definition) {
        try {
            return Optional.of(Parts.MAPPER.treeToValue(definition, Parameter.class))
                    .filter(p ->
                            p.byDefault() != null && p.type() != null && p.group() != null && p.guidance() != null);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    public Optional<Option> option(String option) {
        return options.stream().filter(o -> o.key().equals(option)).findFirst();
    }

    /** The longest text it takes, in characters. */
    public int textLength() {
        return maxLength == null ? TEXT_LENGTH : maxLength;
    }
}
