package org.guizhang.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a preview shows of the artefacts a template brings. The whole of each stays in the document; the features
 * that execute them read it there.
 */
public final class Outline {
    private Outline() {}

    /** A checklist: who checks what. */
    @Schema(additionalProperties = Schema.True.class)
    public record Checklist(
            String key,
            Text title,
            Text purpose,
            Who position,
            List<Item> items,
            List<String> clauses,
            List<String> sources,
            @Nullable Addition addition) {
        public Checklist {
            items = Parts.listed(items);
            clauses = Parts.listed(clauses);
            sources = Parts.listed(sources);
        }
    }

    /** A question of a checklist; {@code answer} as in the schema, such as {@code pass-fail}. */
    @Schema(additionalProperties = Schema.True.class)
    public record Item(String key, Text text, String answer) {}

    /** A form; {@code classification} as in the schema, such as {@code internal}. */
    @Schema(additionalProperties = Schema.True.class)
    public record RecordType(
            String key,
            Text title,
            Text purpose,
            List<Field> fields,
            List<Lines> lines,
            String classification,
            List<String> clauses,
            List<String> sources,
            @Nullable Addition addition) {
        public RecordType {
            fields = Parts.listed(fields);
            lines = Parts.listed(lines);
            clauses = Parts.listed(clauses);
            sources = Parts.listed(sources);
        }
    }

    /** A field of a form or a column of its lines; {@code type} as in the schema. */
    @Schema(additionalProperties = Schema.True.class)
    public record Field(String key, Text title, String type, boolean required) {}

    /** A table inside a form. */
    @Schema(additionalProperties = Schema.True.class)
    public record Lines(String key, Text title, List<Field> fields) {
        public Lines {
            fields = Parts.listed(fields);
        }
    }

    /** A time limit and who has to keep it. */
    @Schema(additionalProperties = Schema.True.class)
    public record Deadline(String key, Text title, Who responsible, List<String> clauses, List<String> sources) {
        public Deadline {
            clauses = Parts.listed(clauses);
            sources = Parts.listed(sources);
        }
    }

    /** A kind of things that forms and schedules are about, such as suppliers. */
    @Schema(additionalProperties = Schema.True.class)
    public record Thing(String key, Text title) {}

    /** A penalty scheme; it is proposed to nobody unless {@code enabled}. */
    @Schema(additionalProperties = Schema.True.class)
    public record Penalty(
            String key,
            Text title,
            String subject,
            boolean enabled,
            List<String> violates,
            @Nullable Text conduct,
            List<String> sources) {
        public Penalty {
            violates = Parts.listed(violates);
            sources = Parts.listed(sources);
        }
    }

    /** A set of standard wordings. */
    @Schema(additionalProperties = Schema.True.class)
    public record Phrases(String key, Text title, List<Phrase> phrases, List<String> sources) {
        public Phrases {
            phrases = Parts.listed(phrases);
            sources = Parts.listed(sources);
        }
    }

    /** What to say in a situation, and what never to say. */
    @Schema(additionalProperties = Schema.True.class)
    public record Phrase(
            String key,
            Text situation,
            Text wording,
            @Nullable Text never,
            @Nullable String clause) {}

    /** Which things are kept how secret. */
    @Schema(additionalProperties = Schema.True.class)
    public record Classification(
            String key,
            String level,
            Text what,
            List<String> records,
            @Nullable String custodian,
            List<String> sources) {
        public Classification {
            records = Parts.listed(records);
            sources = Parts.listed(sources);
        }
    }
}
