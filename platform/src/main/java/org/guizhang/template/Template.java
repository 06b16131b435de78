package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of a regulation template. Immutable; texts still hold their placeholders.
 *
 * @param source the whole document this was read from
 * @param format of its files: 1, or 2, which a program can carry out
 * @param id stable key, such as {@code restaurant-operations}
 * @param audience which business it is made for
 * @param relations what values owe one another
 * @param things kinds of things, from format 2 on
 * @param chapters in reading order
 * @param follows the version that {@code successors} starts from, null in the first
 * @param successors where things of that version went whose keys are not here any more
 */
@Schema(
        type = SchemaType.OBJECT,
        description = "A document in the template format: a JSON Schema of its own describes it.")
public record Template(
        TemplateSource source,
        int format,
        String id,
        TemplateVersion version,
        Text title,
        Text summary,
        Text audience,
        List<ParameterGroup> groups,
        List<Parameter> parameters,
        List<Relation> relations,
        List<TemplatePosition> positions,
        List<Outline.Thing> things,
        List<Chapter> chapters,
        List<Outline.Checklist> checklists,
        List<Outline.RecordType> records,
        List<Outline.Deadline> deadlines,
        List<Outline.Penalty> penalties,
        List<Outline.Phrases> phrases,
        List<Outline.Classification> classifications,
        List<Advisory> advisories,
        List<String> sources,
        @Nullable TemplateVersion follows,
        List<Successor> successors) {
    /** Items under a clause may hold items that hold items, and no more: printed regulations stop there too. */
    public static final int MAX_ITEM_DEPTH = 3;

    public Template {
        groups = Parts.listed(groups);
        parameters = Parts.listed(parameters);
        relations = Parts.listed(relations);
        positions = Parts.listed(positions);
        things = Parts.listed(things);
        chapters = Parts.listed(chapters);
        checklists = Parts.listed(checklists);
        records = Parts.listed(records);
        deadlines = Parts.listed(deadlines);
        penalties = Parts.listed(penalties);
        phrases = Parts.listed(phrases);
        classifications = Parts.listed(classifications);
        advisories = Parts.listed(advisories);
        sources = Parts.listed(sources);
        successors = Parts.listed(successors);
    }

    /** Reads a document that was checked when its {@link TemplateSource} was made. */
    public static Template parse(String json) {
        try {
            var source = TemplateSource.stored(json);
            var document = (ObjectNode) source.document();
            return Parts.MAPPER.treeToValue(document.putPOJO("source", source), Template.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As JSON, a template is its whole document. */
    @JsonValue
    JsonNode document() {
        return source.document();
    }

    public Optional<Parameter> parameter(String key) {
        return parameters.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    public Optional<TemplatePosition> position(String key) {
        return positions.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    public Optional<Clause> clause(String key) {
        return chapters.stream()
                .flatMap(c -> c.clauses().stream())
                .filter(c -> c.key().equals(key))
                .findFirst();
    }
}
