package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.SheetItem;
import org.guizhang.template.artefact.ChecklistType.Answer;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One answer that was handed in, to be put right: its value and its note; photos stay. */
class AnswerCorrection extends Div {
    private static final String NOT_APPLICABLE = "n/a";

    private final SheetItem item;
    private final @Nullable ShownAnswer before;
    private final Select<String> choice = new Select<>();
    private final TextField words = new TextField();
    private final TextArea note = new TextArea(t("work.correct.note"));

    AnswerCorrection(int number, SheetItem item, @Nullable ShownAnswer before) {
        this.item = item;
        this.before = before;
        addClassName("gz-answer-correction");
        var label = number + ". " + Texts.said(item.text());
        var value = value(before);
        var options = options(item);
        if (options.isEmpty()) {
            words.setLabel(label);
            words.setValue(value);
            words.setHelperText(CheckWords.limits(item));
            TextLimit.of(words, ItemAnswer.MAX_TEXT);
            add(words);
        } else {
            choice.setLabel(label);
            choice.setItems(options);
            choice.setItemLabelGenerator(this::said);
            if (options.contains(value)) {
                choice.setValue(value);
            }
            add(choice);
        }
        note.setValue(before == null || before.note() == null ? "" : before.note());
        TextLimit.of(note, ItemAnswer.MAX_TEXT);
        add(note);
    }

    /** Whether an answer of this kind can be put right in words: photos and signatures cannot. */
    static boolean isPossible(SheetItem item) {
        return item.answer() != Answer.PHOTO && item.answer() != Answer.SIGNATURE;
    }

    private static List<String> options(SheetItem item) {
        var options = new ArrayList<String>();
        if (item.answer() == Answer.PASS_FAIL) {
            options.addAll(List.of("pass", "fail"));
        }
        item.options().forEach(option -> options.add(option.key()));
        if (item.notApplicable() && !options.isEmpty()) {
            options.add(NOT_APPLICABLE);
        }
        return options;
    }

    private String said(String key) {
        if (key.equals(NOT_APPLICABLE)) {
            return t("work.correct.not-applicable");
        }
        return CheckWords.answer(item, TextNode.valueOf(key));
    }

    private static String value(@Nullable ShownAnswer answer) {
        if (answer == null) {
            return "";
        }
        if (answer.judgement() == ItemJudgement.NOT_APPLICABLE) {
            return NOT_APPLICABLE;
        }
        var value = answer.value();
        return value == null || value.isNull() ? "" : value.asText();
    }

    /** The answer if it is another than before. */
    Optional<ItemAnswer> changed() {
        var now = words.getParent().isPresent()
                ? words.getValue().strip()
                : Objects.requireNonNullElse(choice.getValue(), "");
        var said = note.getValue().strip();
        var was = before == null || before.note() == null ? "" : before.note();
        if (now.equals(value(before)) && said.equals(was)) {
            return Optional.empty();
        }
        var notApplicable = now.equals(NOT_APPLICABLE);
        return Optional.of(new ItemAnswer(
                now.isEmpty() || notApplicable ? null : TextNode.valueOf(now),
                notApplicable ? Boolean.TRUE : null,
                said.isEmpty() ? null : said,
                before == null ? List.of() : before.photos(),
                null,
                null));
    }

    /** Shows what is wrong with it at its field. */
    void errors(ErrorSummary errors) {
        var at = "/answers/" + item.key();
        if (words.getParent().isPresent()) {
            errors.field(at, words).field(at + "/value", words);
        } else {
            errors.field(at, choice).field(at + "/value", choice);
        }
        errors.field(at + "/note", note);
    }
}
