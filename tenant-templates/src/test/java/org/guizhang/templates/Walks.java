package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guizhang.form.Step;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.template.Template;
import org.guizhang.template.artefact.RecordType;

/** Walks of each form of a template, made once: as many as it takes to come through every step, and a few more. */
final class Walks {
    private static final int FEW = 6;
    private static final int MOST = 250;
    private static final long SEED = 7;
    private static final Map<String, Walks> MADE = new ConcurrentHashMap<>();

    private final Template template;
    private final Map<String, JsonNode> written = new HashMap<>();
    private final Map<String, BigDecimal> parameters = new HashMap<>();
    private final Map<String, List<List<FormWalk.Taken>>> walks = new HashMap<>();

    private Walks(Template template) {
        this.template = template;
        var document = Resolver.resolve(template, Map.of()).document();
        document.path("records")
                .forEach(record -> written.put(record.path("key").asText(), record));
        document.path("parameters").forEach(parameter -> {
            if (parameter.path("value").isNumber()) {
                parameters.put(
                        parameter.path("key").asText().replace('-', '_'),
                        parameter.path("value").decimalValue());
            }
        });
    }

    static Walks of(Template template) {
        return MADE.computeIfAbsent(template.id(), id -> new Walks(template));
    }

    RecordType type(String form) {
        return Settings.usual(template).records().get(form);
    }

    /** Those that came to an end. */
    List<List<FormWalk.Taken>> of(String form) {
        var made = walks.get(form);
        if (made == null) {
            made = make(type(form));
            walks.put(form, made);
        }
        return made;
    }

    /** One more; none if it came to no end. */
    List<FormWalk.Taken> another(String form, Random random) {
        var type = type(form);
        return new FormWalk(type, written.get(form), random, parameters, begun(form)).toAnEnd(Set.of());
    }

    private List<List<FormWalk.Taken>> make(RecordType type) {
        var random = new Random(SEED);
        var made = new ArrayList<List<FormWalk.Taken>>();
        var left = type.form().steps().stream().map(Step::key).collect(Collectors.toCollection(HashSet::new));
        for (int n = 0; n < MOST && (!left.isEmpty() || made.size() < FEW); n++) {
            var way = new FormWalk(type, written.get(type.key()), random, parameters, begun(type.key())).toAnEnd(left);
            if (!way.isEmpty()) {
                made.add(way);
                way.forEach(taken -> left.remove(taken.step().key()));
            }
        }
        return made;
    }

    /** A roster of a week is too much to be found by trying: two shifts a day in each group, nobody on more than five days. */
    private static ObjectNode begun(String form) {
        var answers = JsonNodeFactory.instance.objectNode();
        if (!form.equals("shift-roster")) {
            return answers;
        }
        var monday = TypedValues.NOW.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        answers.put("week-start", monday.toString()).put("special-hours", false);
        var shifts = answers.putObject("lines").putArray("shifts");
        for (var group : List.of("orders", "complaints", "service")) {
            for (int day = 0; day < 7; day++) {
                for (var starts : List.of("09:00", "13:00")) {
                    shifts.addObject()
                            .put("person", group + starts + (day < 4 ? "a" : "b"))
                            .put("group", group)
                            .put("day", monday.plusDays(day).toString())
                            .put("starts", starts)
                            .put("ends", LocalTime.parse(starts).plusHours(8).toString())
                            .put("break-minutes", 60)
                            .put("hours", 7);
                }
            }
        }
        return answers;
    }
}
