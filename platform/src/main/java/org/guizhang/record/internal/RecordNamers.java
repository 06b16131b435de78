package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guizhang.form.RuleNames;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.template.artefact.RecordType;

/**
 * Who fills in forms that name the records of another one: nobody can name what they do not see. What is secret they see where
 * they cannot do without, what is top secret never. Pure.
 */
final class RecordNamers {
    private RecordNamers() {}

    /** @param forms all of the edition, as they are written */
    static Set<Who> of(RecordType named, Collection<JsonNode> forms) {
        var level = named.keeping().level();
        var all = new LinkedHashSet<Who>();
        if (level != Keeping.Level.TOP_SECRET) {
            forms.stream()
                    .filter(form -> names(form, named.key(), level == Keeping.Level.SECRET))
                    .forEach(form ->
                            form.path("filledBy").forEach(position -> all.add(RecordModel.holders(position.asText()))));
        }
        return all;
    }

    private static boolean names(JsonNode form, String key, boolean needed) {
        return Stream.concat(
                        fields(form),
                        StreamSupport.stream(form.path("lines").spliterator(), false)
                                .flatMap(RecordNamers::fields))
                .anyMatch(field -> RuleNames.linkedForm(field).equals(key)
                        && (!needed || field.path("required").asBoolean() || field.has("requiredWhen")));
    }

    private static Stream<JsonNode> fields(JsonNode of) {
        return StreamSupport.stream(of.path("fields").spliterator(), false);
    }
}
