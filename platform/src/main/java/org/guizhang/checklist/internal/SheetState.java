package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.AnswerDemand;
import org.guizhang.checklist.ChecklistSubmitted;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.Progress;
import org.guizhang.form.Filled;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.ChecklistType;
import org.guizhang.template.artefact.ChecklistType.Answer;
import org.guizhang.template.artefact.ChecklistType.Critical;
import org.guizhang.template.artefact.ChecklistType.Demand;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a checklist mean: pure, the same for list, sheet and hand-in.
 *
 * @param judgements of all items, in their order
 */
record SheetState(SheetModel model, Map<String, Given> answers, Map<String, ItemJudgement> judgements) {

    static SheetState of(SheetModel model, Map<String, Given> answers, Instant now) {
        var filled =
                new Filled(typed(model, answers), Map.of(), Map.of(), LocalDateTime.ofInstant(now, Days.ZONE), null);
        var hidden = model.form().judge(filled).hidden();
        var judgements = new LinkedHashMap<String, ItemJudgement>();
        for (var item : model.type().items()) {
            judgements.put(
                    item.key(),
                    hidden.contains("/" + item.key())
                            ? ItemJudgement.HIDDEN
                            : judged(item, answers.getOrDefault(item.key(), Given.NOTHING)));
        }
        return new SheetState(model, answers, judgements);
    }

    /** What is told of a hand-in. */
    ChecklistSubmitted submitted(Occurrence at, UUID submission, UUID author, Instant now) {
        return new ChecklistSubmitted(
                at.moduleId(),
                at.editionId(),
                at.checklist(),
                model.form(),
                typed(model, answers),
                submission,
                at.id(),
                at.siteId(),
                author,
                now);
    }

    /** The answers as rules see them. */
    private static ObjectNode typed(SheetModel model, Map<String, Given> answers) {
        var typed = JsonNodeFactory.instance.objectNode();
        for (var item : model.type().items()) {
            var given = answers.getOrDefault(item.key(), Given.NOTHING);
            if (item.answer() == Answer.PHOTO) {
                given.photos().forEach(typed.withArray("/" + item.key())::add);
            } else if (given.notApplicable()) {
                if (item.answer() != Answer.NUMBER && item.answer() != Answer.TIME) {
                    typed.put(item.key(), SheetForm.NOT_APPLICABLE);
                }
            } else if (given.value() != null) {
                if (item.answer() == Answer.SIGNATURE) {
                    typed.put(item.key(), SheetForm.SIGNED);
                } else {
                    typed.set(item.key(), given.value());
                }
            }
        }
        return typed;
    }

    private static ItemJudgement judged(Item item, Given given) {
        if (given.notApplicable()) {
            return ItemJudgement.NOT_APPLICABLE;
        }
        if (item.answer() == Answer.PHOTO) {
            return given.photos().isEmpty() ? ItemJudgement.EMPTY : ItemJudgement.NEUTRAL;
        }
        var value = given.value();
        if (value == null) {
            return ItemJudgement.EMPTY;
        }
        return switch (item.answer()) {
            case PASS_FAIL -> value.asText().equals(SheetForm.FAIL) ? ItemJudgement.FAILED : ItemJudgement.PASSED;
            case NUMBER -> within(item, new BigDecimal(value.asText()));
            case CHOICE -> chosen(item.options(), value.asText());
            default -> ItemJudgement.NEUTRAL;
        };
    }

    private static ItemJudgement within(Item item, BigDecimal number) {
        var min = item.min();
        var max = item.max();
        if (min == null && max == null) {
            return ItemJudgement.NEUTRAL;
        }
        return (min != null && number.compareTo(min) < 0) || (max != null && number.compareTo(max) > 0)
                ? ItemJudgement.FAILED
                : ItemJudgement.PASSED;
    }

    private static ItemJudgement chosen(List<ChecklistType.Option> options, String key) {
        if (options.stream().noneMatch(ChecklistType.Option::fails)) {
            return ItemJudgement.NEUTRAL;
        }
        return options.stream().anyMatch(option -> option.key().equals(key) && option.fails())
                ? ItemJudgement.FAILED
                : ItemJudgement.PASSED;
    }

    ItemJudgement judgement(String item) {
        return judgements.getOrDefault(item, ItemJudgement.HIDDEN);
    }

    Progress progress() {
        var asked = judgements.values().stream()
                .filter(each -> each != ItemJudgement.HIDDEN)
                .toList();
        var answered =
                asked.stream().filter(each -> each != ItemJudgement.EMPTY).count();
        return new Progress((int) answered, asked.size());
    }

    /** What the answer to an item still needs. */
    Set<AnswerDemand> demands(Item item) {
        var judgement = judgement(item.key());
        var needed = EnumSet.noneOf(AnswerDemand.class);
        if (Set.of(ItemJudgement.PASSED, ItemJudgement.FAILED, ItemJudgement.NEUTRAL)
                .contains(judgement)) {
            var given = answers.getOrDefault(item.key(), Given.NOTHING);
            if (asks(item.photo(), judgement) && given.photos().isEmpty()) {
                needed.add(AnswerDemand.PHOTO);
            }
            if (asks(item.note(), judgement) && given.note() == null) {
                needed.add(AnswerDemand.NOTE);
            }
        }
        return needed;
    }

    private static boolean asks(Demand demand, ItemJudgement judgement) {
        return demand == Demand.ALWAYS || (demand == Demand.ON_FAIL && judgement == ItemJudgement.FAILED);
    }

    List<Item> failed() {
        return model.type().items().stream()
                .filter(item -> judgement(item.key()) == ItemJudgement.FAILED)
                .toList();
    }

    /** Rounded down, so that 100 is whole; null where nothing was judged. */
    @Nullable
    Integer score() {
        long passed = 0;
        long all = 0;
        for (var item : model.type().items()) {
            var judgement = judgement(item.key());
            passed += judgement == ItemJudgement.PASSED ? item.weight() : 0;
            all += judgement == ItemJudgement.PASSED || judgement == ItemJudgement.FAILED ? item.weight() : 0;
        }
        return all == 0 ? null : (int) (passed * 100 / all);
    }

    boolean passed() {
        return failed().stream().allMatch(item -> item.critical() == Critical.NONE);
    }

    boolean stopsWork() {
        return failed().stream().anyMatch(item -> item.critical() == Critical.STOP_WORK);
    }
}
