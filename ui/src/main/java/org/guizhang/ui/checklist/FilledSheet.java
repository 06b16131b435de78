package org.guizhang.ui.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Composite;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.AnswerVersion;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.parts.Island;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Problems;

/** A sheet while it is filled in: every answer is stored as it is given. */
class FilledSheet extends Composite<Island> {
    private final UUID occurrence;
    private final Filling filling;
    private final Blobs blobs;
    private final Runnable handedIn;
    private final Clock clock;
    private final Map<String, Integer> bases = new HashMap<>();
    private final Map<String, ObjectNode> answers = new HashMap<>();
    private final Map<String, List<AnswerVersion>> conflicts = new TreeMap<>();
    private final Map<String, String> problems = new TreeMap<>();
    private final ObjectNode signatures = JsonNodeFactory.instance.objectNode();

    FilledSheet(OccurrenceSheet sheet, String signer, Filling filling, Blobs blobs, Clock clock, Runnable handedIn) {
        occurrence = sheet.occurrence().id();
        this.filling = filling;
        this.blobs = blobs;
        this.clock = clock;
        this.handedIn = handedIn;
        sheet.answers().forEach((item, answer) -> {
            bases.put(item, answer.version());
            answers.put(item, kept((ObjectNode) Json.tree(answer)));
            if (!answer.conflicts().isEmpty()) {
                conflicts.put(item, answer.conflicts());
            }
        });
        var island = getContent();
        island.show("sheet", whole(sheet));
        island.show("answers", answers);
        island.show("conflicts", conflicts);
        island.show("signer", signer);
        island.on("answer", told -> attempt(() -> answer(told.path("item").asText(), told.path("answer"))))
                .on("pick", told -> attempt(() -> pick(told.path("item").asText(), told.path("conflict"))))
                .on("sign", this::sign)
                .on("photo", told -> attempt(() -> photo(told)))
                .on("hand-in", told -> attempt(this::handIn))
                .answers("photo", sha256 -> picture(sha256.asText()));
    }

    @Override
    protected Island initContent() {
        return new Island("gz-form", "");
    }

    /** As the element takes it: the occurrence and what is asked, in one. */
    private static JsonNode whole(OccurrenceSheet sheet) {
        var whole = (ObjectNode) Json.tree(sheet.occurrence());
        whole.setAll((ObjectNode) Json.tree(sheet));
        return whole;
    }

    /** What of an answer was given, and not worked out. */
    private static ObjectNode kept(ObjectNode answer) {
        return answer.retain("value", "notApplicable", "note", "photos");
    }

    /** One that cannot be read yet stays in its field. */
    private void answer(String item, JsonNode said) {
        if (said.has("typed")) {
            return;
        }
        var answer = kept(said.deepCopy());
        answers.put(item, answer.deepCopy());
        answer.put("base", bases.getOrDefault(item, 0));
        var stored = filling.answer(occurrence, item, Json.read(Json.write(answer), ItemAnswer.class));
        bases.put(item, stored.version());
        if (conflicts.remove(item) != null || !stored.conflicts().isEmpty()) {
            if (!stored.conflicts().isEmpty()) {
                conflicts.put(item, stored.conflicts());
            }
            getContent().show("conflicts", conflicts);
        }
        getContent().show("kept", CheckWords.hour(clock.instant()));
    }

    /** Either is given once more, and knows of the other then. */
    private void pick(String item, JsonNode conflict) {
        answer(
                item,
                conflict.isObject() ? conflict : answers.getOrDefault(item, JsonNodeFactory.instance.objectNode()));
        getContent().show("answers", answers);
    }

    private void sign(JsonNode told) {
        signatures.set(told.path("key").asText(), told.path("signature"));
        getContent().show("signatures", given());
    }

    private ObjectNode given() {
        var given = signatures.deepCopy();
        signatures.properties().stream()
                .filter(one -> one.getValue().isNull())
                .forEach(one -> given.remove(one.getKey()));
        return given;
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

    private void handIn() {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("signatures", given());
        filling.handIn(occurrence, Json.read(Json.write(body), HandIn.class));
        handedIn.run();
    }

    /** What a service refuses is told at its item, or over the whole. */
    private void attempt(Runnable deed) {
        problems.clear();
        try {
            deed.run();
        } catch (RuntimeException thrown) {
            var refused = Problems.domain(thrown).orElseThrow(() -> thrown);
            refused.violations()
                    .forEach(one -> problems.put(item(one.field()), one.remedy().in(Messages.locale())));
            if (problems.isEmpty()) {
                problems.put("", refused.what().in(Messages.locale()));
            }
        }
        getContent().show("problems", problems);
    }

    /** Of a pointer such as {@code /answers/fridge}. */
    private static String item(String pointer) {
        var parts = pointer.split("/", -1);
        return parts.length > 2 ? parts[2] : "";
    }
}
