package org.guizhang.policy.resolve.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guizhang.policy.resolve.Numbering;
import org.guizhang.shared.Text;
import org.guizhang.template.Outline;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;
import org.guizhang.template.TemplatePosition;

/** What stands in a text for each placeholder of a template, given the values of its parameters. */
public final class Wording {
    private final Map<String, Text> words = new HashMap<>();

    public Wording(Template template, Map<String, JsonNode> values) {
        for (var parameter : template.parameters()) {
            var value = values.getOrDefault(parameter.key(), parameter.byDefault());
            if (template.format() < 2) {
                words.put(parameter.key(), ParameterText.both(parameter, value));
            } else {
                words.put(parameter.key(), ParameterText.written(parameter, value));
                manners(parameter, value);
            }
        }
        titles("position", template.positions(), TemplatePosition::key, TemplatePosition::title);
        titles("thing", template.things(), Outline.Thing::key, Outline.Thing::title);
        titles("checklist", template.checklists(), Outline.Checklist::key, Outline.Checklist::title);
        titles("record", template.records(), Outline.RecordType::key, Outline.RecordType::title);
        titles("deadline", template.deadlines(), Outline.Deadline::key, Outline.Deadline::title);
        titles("penalty", template.penalties(), Outline.Penalty::key, Outline.Penalty::title);
        titles("phrases", template.phrases(), Outline.Phrases::key, Outline.Phrases::title);
        int number = 0;
        for (var chapter : template.chapters()) {
            for (var clause : chapter.clauses()) {
                number++;
                words.put("clause:" + clause.key(), Numbering.clause(number));
            }
        }
    }

    /** The other ways to say a value, from format 2 on. */
    private void manners(Parameter parameter, JsonNode value) {
        if (parameter.type() == ParameterType.DURATION) {
            words.put(Placeholders.EVERY + parameter.key(), ParameterText.every(value));
        } else if (parameter.type() == ParameterType.INTEGER) {
            words.put(Placeholders.TIMES + parameter.key(), ParameterText.times(value));
        }
    }

    /** What stands for a placeholder; one that nothing is known of is a fault in a checked template. */
    public Text of(String placeholder) {
        var found = words.get(placeholder);
        if (found == null) {
            throw new IllegalStateException("Nothing is known of {{" + placeholder + "}}");
        }
        return found;
    }

    /** What stands for a placeholder, if anything is known of it. */
    public Optional<Text> find(String placeholder) {
        return Optional.ofNullable(words.get(placeholder));
    }

    /** Every placeholder there is. */
    public Set<String> placeholders() {
        return Set.copyOf(words.keySet());
    }

    public Text resolve(Text text) {
        return new Text(
                Placeholders.replace(text.zh(), p -> of(p).zh()), Placeholders.replace(text.en(), p -> of(p).en()));
    }

    /** Titles themselves hold parameters only; {@code template} checks that. */
    private <T> void titles(String kind, List<T> artefacts, Function<T, String> key, Function<T, Text> title) {
        for (var artefact : artefacts) {
            words.put(kind + ":" + key.apply(artefact), resolve(title.apply(artefact)));
        }
    }
}
