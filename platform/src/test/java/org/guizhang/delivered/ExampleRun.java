package org.guizhang.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.record.FormRecord;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.tenant.Caller;
import org.jspecify.annotations.Nullable;

/** Carries the examples of a template out at one site, each with those it names. */
final class ExampleRun {
    private static final List<List<Integer>> STROKES = List.of(List.of(1, 1, 5, 5));

    final DeliveredHouse house;
    final UUID site;
    final Map<String, UUID> done = new HashMap<>();
    /** By form, the record that others name whatever example they would. */
    final Map<String, UUID> begun = new HashMap<>();
    /** By so many days what an example says is earlier or later than it is carried out. */
    long shift;

    private final Map<String, JsonNode> examples;
    private final ExampleWords words;

    ExampleRun(DeliveredHouse house, UUID site, Map<String, JsonNode> examples) {
        this.house = house;
        this.site = site;
        this.examples = examples;
        this.words = new ExampleWords(house, site, this::record);
    }

    /** The record of an example, which is carried out when it is asked for first. */
    UUID record(String key) {
        var there = begun.get(FormExamples.form(key));
        if (there != null) {
            return there;
        }
        if (!done.containsKey(key)) {
            if (!examples.containsKey(key)) {
                throw new IllegalArgumentException("No example " + key);
            }
            toItsEnd(key, examples.get(key));
        }
        return done.get(key);
    }

    FormRecord toItsEnd(String key, JsonNode example) {
        var record = start(FormExamples.form(key), example);
        for (var step : example.path("steps")) {
            record = take(record, step);
        }
        done.put(key, record.id());
        return record;
    }

    FormRecord start(String form, JsonNode example) {
        return as(
                author(example), records -> records.start(new RecordStart(house.module, form, site, null, null, null)));
    }

    Caller author(JsonNode example) {
        return person(example.path("steps").path(0).path("by").asText());
    }

    /** Lets the time pass that the step says, and takes it. */
    FormRecord take(FormRecord record, JsonNode step) {
        if (step.has("after")) {
            house.wired.become(
                    house.wired.now().plus(Duration.parse(step.path("after").asText())));
        }
        return takeNow(record, step);
    }

    FormRecord takeNow(FormRecord record, JsonNode step) {
        var by = person(step.path("by").asText());
        var taking = taking(by, type(record.form()), step, record.revision());
        return as(by, records -> records.take(record.id(), step.path("step").asText(), taking));
    }

    StepTaking taking(Caller by, RecordType type, JsonNode step, int base) {
        return new StepTaking(
                base,
                step.has("answers")
                        ? words.read(
                                type, step.path("answers"), house.wired.now().plus(Duration.ofDays(shift)))
                        : JsonNodeFactory.instance.objectNode(),
                signatures(by, step.path("signatures")),
                null,
                step.path("reason").isTextual() ? step.path("reason").asText() : null,
                null);
    }

    private Map<String, GivenSignature> signatures(Caller by, JsonNode said) {
        var given = new LinkedHashMap<String, GivenSignature>();
        said.fields()
                .forEachRemaining(one ->
                        given.put(one.getKey(), signature(by, one.getValue().asText())));
        return given;
    }

    private GivenSignature signature(Caller by, String said) {
        if (!said.startsWith("@")) {
            return new GivenSignature(STROKES, 10, 10, null, null, null, said);
        }
        var signer = person(said.substring(1));
        return signer.equals(by)
                ? GivenSignature.confirmation()
                : new GivenSignature(STROKES, 10, 10, null, null, signer.personId(), null);
    }

    RecordType type(String form) {
        return house.artefacts.records().get(form);
    }

    /** The owner stands in where nobody of a position is named. */
    Caller person(@Nullable String said) {
        return said == null || said.isEmpty() || said.equals("owner")
                ? house.owner
                : house.person(said.replace("@", ""));
    }

    <T> T as(Caller who, Function<Records, T> work) {
        return house.as(who, () -> work.apply(house.wired.get(Records.class)));
    }
}
