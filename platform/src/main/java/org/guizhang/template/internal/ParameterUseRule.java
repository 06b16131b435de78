package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterType;
import org.guizhang.template.ValueCheck;

/** A parameter that stands for a number, a time or a duration is one; a setting an advisory proposes is allowed. */
final class ParameterUseRule implements FolderRule {
    private static final Set<ParameterType> NUMBERS = EnumSet.of(
            ParameterType.INTEGER,
            ParameterType.MONEY,
            ParameterType.PERCENT,
            ParameterType.WORKING_DAYS,
            ParameterType.DAY_OF_MONTH);
    private static final Set<ParameterType> LENGTHS =
            EnumSet.of(ParameterType.DURATION, ParameterType.WORKING_DAYS, ParameterType.INTEGER);
    private static final Map<String, Set<ParameterType>> WANTED = wanted();

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var parameters = new HashMap<String, Parameter>();
        folder.artefacts("parameter").forEach(a -> Parameter.read(a.node()).ifPresent(p -> parameters.put(p.key(), p)));
        for (var file : folder.all()) {
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                var parameter = parameters.get(node.path("parameter").asText());
                if (parameter != null) {
                    use(file, pointer, name, node, parameter, problems);
                }
            });
        }
    }

    private static void use(
            YamlFile file, String pointer, String name, JsonNode node, Parameter parameter, TemplateProblems problems) {
        var wanted = WANTED.get(name);
        if (node.has("value")) {
            ValueCheck.check(parameter, node.path("value"))
                    .ifPresent(breach -> problems.add(
                            file, pointer + "/value", "parameter-setting", parameter.key(), breach.remedy()));
        } else if (wanted != null && !wanted.contains(parameter.type())) {
            var types =
                    String.join(", ", wanted.stream().map(ParameterType::wire).toList());
            problems.add(
                    file,
                    pointer + "/parameter",
                    "parameter-type",
                    parameter.key(),
                    parameter.type().wire(),
                    types);
        }
    }

    private static Map<String, Set<ParameterType>> wanted() {
        var wanted = new HashMap<String, Set<ParameterType>>();
        for (var number : new String[] {
            "min",
            "max",
            "dayOfMonth",
            "everyDays",
            "times",
            "amount",
            "amountMax",
            "factor",
            "points",
            "shareOfMonthlyWage"
        }) {
            wanted.put(number, NUMBERS);
        }
        for (var length : new String[] {
            "late", "every", "within", "window", "appealWithin", "retention", "remind", "after", "plus"
        }) {
            wanted.put(length, LENGTHS);
        }
        wanted.put("opens", EnumSet.of(ParameterType.TIME));
        wanted.put("due", EnumSet.of(ParameterType.TIME));
        wanted.put("weekday", EnumSet.of(ParameterType.WEEKDAY));
        return wanted;
    }
}
