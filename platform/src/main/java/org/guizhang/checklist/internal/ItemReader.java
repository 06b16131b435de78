package org.guizhang.checklist.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.form.Field;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Json;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.ChecklistType.Answer;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.jspecify.annotations.Nullable;

/** Reads answers as they are given into what is kept of them; nothing is kept of one with a problem. */
record ItemReader(SheetModel model, Violations problems) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @param at where the answer stands in what was sent; empty for the whole */
    Given read(Item item, ItemAnswer answer, String at) {
        Dates.check(problems, at + "/deviceTime", answer.deviceTime());
        if (answer.base() != null && answer.base() < 0) {
            problems.add(at + "/base", "whole-number");
        }
        var notApplicable = Boolean.TRUE.equals(answer.notApplicable());
        if (notApplicable && !item.notApplicable()) {
            problems.add(at + "/notApplicable", "item-applies");
        }
        var value = notApplicable ? null : value(item, answer.value(), at + "/value");
        return new Given(value, notApplicable, note(answer.note(), at + "/note"), photos(answer.photos(), at));
    }

    private @Nullable String note(@Nullable String note, String at) {
        return note == null || note.isBlank() ? null : problems.text(at, note, ItemAnswer.MAX_TEXT);
    }

    private List<String> photos(@Nullable List<String> photos, String at) {
        return digests(photos, at + "/photos", problems);
    }

    /** Digests of photos, each once. */
    static List<String> digests(@Nullable List<String> photos, String at, Violations problems) {
        if (photos == null) {
            return List.of();
        }
        if (photos.size() > ItemAnswer.MAX_PHOTOS) {
            problems.add(at, "references-most", ItemAnswer.MAX_PHOTOS);
        } else {
            for (int i = 0; i < photos.size(); i++) {
                if (!DIGEST.matcher(photos.get(i)).matches()) {
                    problems.add(at + "/" + i, "digest");
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(photos));
    }

    private @Nullable JsonNode value(Item item, @Nullable JsonNode typed, String at) {
        if (typed == null || Field.isEmpty(typed)) {
            return null;
        }
        if (item.answer() == Answer.PHOTO) {
            problems.add(at, "photos-answer");
            return null;
        }
        if (item.answer() == Answer.SIGNATURE) {
            return signature(typed, at);
        }
        if (typed.asText().equals(SheetForm.NOT_APPLICABLE) && typed.isTextual()) {
            problems.add(at, "item-not-applicable");
            return null;
        }
        var read = model.form().read(JsonNodeFactory.instance.objectNode().set(item.key(), typed));
        for (var problem : read.problems()) {
            problems.add(new Violation(at, problem.rule(), problem.remedy()));
        }
        var kept = read.values().get(item.key());
        return kept != null && kept.isNumber()
                ? JsonNodeFactory.instance.textNode(
                        kept.decimalValue().stripTrailingZeros().toPlainString())
                : kept;
    }

    private @Nullable JsonNode signature(JsonNode typed, String at) {
        try {
            var drawn = Json.MAPPER.treeToValue(typed, HandIn.Signed.class);
            return SignatureReader.drawn(drawn, at, problems);
        } catch (JsonProcessingException malformed) {
            problems.add(at, "signature-form");
            return null;
        }
    }
}
