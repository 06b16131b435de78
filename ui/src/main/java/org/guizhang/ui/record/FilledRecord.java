package org.guizhang.ui.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Composite;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guizhang.blob.Blobs;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.RecordForm;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.ui.parts.Island;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A record while it is filled in: every answer is stored as it is given, steps are taken by the services. */
class FilledRecord extends Composite<Island> {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final UUID record;
    private final Records records;
    private final Blobs blobs;
    private final Clock clock;
    private final Map<String, String> names = new HashMap<>();
    private final ObjectNode signatures = JsonNodeFactory.instance.objectNode();
    private final JsonNode definition;
    /** What somebody else has answered meanwhile, by pointer, until it is said which of the two counts. */
    private final Map<String, JsonNode> others = new TreeMap<>();

    private FormRecord stored;
    /** What it was when this page and the server last said the same. */
    private ObjectNode agreed;

    private ObjectNode answers;
    private int base;
    private boolean correcting;
    private BiConsumer<String, Boolean> done = (serial, next) -> {};

    FilledRecord(
            FormRecord shown,
            RecordForm form,
            Caller caller,
            Records records,
            RecordNames known,
            Blobs blobs,
            Clock clock) {
        record = shown.id();
        stored = shown;
        this.records = records;
        this.blobs = blobs;
        this.clock = clock;
        definition = form.definition();
        answers = shown.answers();
        agreed = shown.answers();
        names.put(caller.personId().toString(), caller.name());
        var island = getContent();
        island.show("form", form);
        island.show("me", caller.personId().toString());
        island.show("signer", caller.name());
        show(shown);
        island.on(
                        "change",
                        told -> change(
                                (ObjectNode) told.path("answers"),
                                told.path("settled").asBoolean()))
                .on("sign", this::sign)
                .on(
                        "signatures",
                        told -> told.properties().forEach(one -> signatures.set(one.getKey(), one.getValue())))
                .on("photo", told -> attempt(() -> photo(told)))
                .on("step", told -> attempt(() -> step(told)))
                .on("correcting", told -> correcting(told.asBoolean()))
                .on("pick", told -> others.remove(told.path("pointer").asText()))
                .on("correct", told -> attempt(() -> correct(told.path("reason").asText())))
                .on("discard", told -> attempt(this::discard))
                .answers("find", asked -> Json.write(known.find(form, site(shown), asked)))
                .answers("photo", sha256 -> picture(sha256.asText()));
    }

    @Override
    protected Island initContent() {
        return new Island("gz-record", "record");
    }

    /** @param then is told the number the record has, if it was handed in, and whether the next one is wanted */
    void done(BiConsumer<String, Boolean> then) {
        done = then;
    }

    private static @Nullable UUID site(FormRecord shown) {
        var site = shown.site();
        return site == null ? null : site.id();
    }

    private void show(FormRecord shown) {
        stored = shown;
        base = shown.revision();
        answers = shown.answers();
        agreed = shown.answers();
        shown.names().forEach((id, name) -> names.put(id, Texts.said(name)));
        var island = getContent();
        island.show("names", names);
        island.show("record", shown);
        island.show("answers", answers);
        island.show("signatures", signatures);
    }

    /** What cannot be read yet stays in its field, and the rest is stored. */
    private void change(ObjectNode typed, boolean settled) {
        answers = typed;
        if (correcting) {
            return;
        }
        var own = own();
        try {
            save(own);
            getContent().show("problems", Map.of());
        } catch (RuntimeException thrown) {
            var refused = Problems.domain(thrown).orElseThrow(() -> thrown);
            if (refused instanceof Conflict && meet()) {
                return;
            }
            var problems = problems(refused);
            if (!refused.violations().isEmpty()) {
                try {
                    save(TypedAnswers.without(own, problems.keySet()));
                } catch (DomainException still) {
                    problems.putIfAbsent("", still.what().in(Messages.locale()));
                }
            }
            if (settled) {
                getContent().show("problems", problems);
            }
        }
    }

    /** What is stored: of what two have answered otherwise the other's, until somebody has picked. */
    private ObjectNode own() {
        var typed = answers.deepCopy();
        others.forEach((pointer, theirs) -> JoinedAnswers.put(typed, pointer, theirs));
        return TypedAnswers.own(stored, typed);
    }

    /** Somebody else was faster: what they have written comes in beside what is here. Whether that was it. */
    private boolean meet() {
        var fresh = records.get(record);
        if (fresh.revision() == base || fresh.version() != stored.version()) {
            return false;
        }
        var joined = JoinedAnswers.of(definition, agreed, answers, fresh.answers());
        others.putAll(joined.others());
        show(fresh);
        answers = joined.answers();
        getContent().show("answers", answers);
        getContent().show("conflicts", others);
        try {
            save(own());
            getContent().show("problems", Map.of());
        } catch (RuntimeException thrown) {
            // What cannot be read is told by the next change; it stays in its field.
            getContent().show("problems", problems(Problems.domain(thrown).orElseThrow(() -> thrown)));
        }
        return true;
    }

    private void save(ObjectNode own) {
        var saved = records.save(record, new DraftAnswers(base, own));
        base = saved.base();
        agreed = saved.answers();
        getContent().show("kept", HOUR.format(ZonedDateTime.ofInstant(clock.instant(), Formats.ZONE)));
    }

    private void sign(JsonNode told) {
        var key = told.path("key").asText();
        if (told.path("signature").isObject()) {
            signatures.set(key, told.path("signature"));
        } else {
            signatures.remove(key);
        }
    }

    private void photo(JsonNode told) {
        var bytes = Base64.getDecoder().decode(told.path("bytes").asText());
        blobs.put(told.path("sha").asText(), told.path("original").asText(), bytes);
    }

    private String picture(String sha256) {
        try {
            return Base64.getEncoder().encodeToString(blobs.show(sha256).jpeg());
        } catch (NotFound gone) {
            return "";
        }
    }

    private void step(JsonNode told) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("base", base);
        if (!told.path("refused").asBoolean()) {
            body.set("answers", TypedAnswers.own(stored, answers));
            body.set("signatures", signatures.deepCopy());
        }
        body.setAll(((ObjectNode) told).deepCopy().retain("reason", "refused"));
        var taken = records.take(record, told.path("step").asText(), Json.read(Json.write(body), StepTaking.class));
        done.accept(
                taken.serial() == null ? Texts.said(taken.title()) : taken.serial(),
                told.path("next").asBoolean());
    }

    /** What was typed for a correction that is left is nothing. */
    private void correcting(boolean begun) {
        correcting = begun;
        if (!begun) {
            attempt(() -> show(records.get(record)));
        }
    }

    private void correct(String reason) {
        var corrected = records.correct(
                record, new RecordCorrection(base, TypedAnswers.changes(stored.answers(), answers), reason));
        done.accept(corrected.serial() == null ? Texts.said(corrected.title()) : corrected.serial(), false);
    }

    private void discard() {
        records.delete(record);
        done.accept("", false);
    }

    /** What a service refuses is told at its field, or over the whole. */
    private void attempt(Runnable deed) {
        Map<String, String> problems = Map.of();
        try {
            deed.run();
        } catch (RuntimeException thrown) {
            var refused = Problems.domain(thrown).orElseThrow(() -> thrown);
            problems = problems(refused);
            if (refused instanceof Conflict && !correcting) {
                meet();
            }
        }
        getContent().show("problems", problems);
    }

    /** By pointer into the answers; by none what is of the whole. */
    private static Map<String, String> problems(DomainException refused) {
        var problems = new TreeMap<String, String>();
        refused.violations()
                .forEach(one -> problems.put(
                        one.field().replaceFirst("^/answers(?=/)", ""),
                        one.remedy().in(Messages.locale())));
        if (problems.isEmpty()) {
            problems.put("", refused.what().in(Messages.locale()));
        }
        return problems;
    }
}
