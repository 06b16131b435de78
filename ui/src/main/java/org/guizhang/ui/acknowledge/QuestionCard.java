package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.guizhang.acknowledge.QuizQuestion;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.jspecify.annotations.Nullable;

/** One question with four places for choices, of which two have to be filled, and which of them is right. */
class QuestionCard extends Card {
    private static final int PLACES = 4;

    private final H2 heading = new H2();
    private final TextField zh = field(t("quiz.question.zh"));
    private final TextField en = field(t("quiz.question.en"));
    private final List<TextField> choicesZh = new ArrayList<>();
    private final List<TextField> choicesEn = new ArrayList<>();
    private final RadioButtonGroup<Integer> right = new RadioButtonGroup<>();

    QuestionCard(@Nullable QuizQuestion question, Consumer<QuestionCard> remove) {
        addClassName("gz-form");
        var places = Math.max(PLACES, question == null ? 0 : question.choices().size());
        add(heading, row(zh, en));
        for (var i = 0; i < places; i++) {
            choicesZh.add(field(t("quiz.choice.zh", i + 1)));
            choicesEn.add(field(t("quiz.choice.en", i + 1)));
            add(row(choicesZh.get(i), choicesEn.get(i)));
        }
        right.setLabel(t("quiz.right"));
        right.setItems(IntStream.range(0, places).boxed().toList());
        right.setItemLabelGenerator(place -> t("quiz.right.of", place + 1));
        if (question != null) {
            fill(zh, en, question.question());
            for (var i = 0; i < question.choices().size(); i++) {
                fill(choicesZh.get(i), choicesEn.get(i), question.choices().get(i));
            }
            right.setValue(question.right());
        }
        var away = new Button(t("quiz.question.remove"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(right, new Div(away));
    }

    void number(int number) {
        heading.setText(t("quiz.question", number));
    }

    void focus() {
        zh.focus();
    }

    void register(ErrorSummary errors, String pointer) {
        errors.field(pointer + "/question/zh", zh)
                .field(pointer + "/question/en", en)
                .field(pointer + "/right", right);
        for (var i = 0; i < choicesZh.size(); i++) {
            errors.field(pointer + "/choices/" + i + "/zh", choicesZh.get(i));
            errors.field(pointer + "/choices/" + i + "/en", choicesEn.get(i));
        }
        errors.field(pointer + "/choices", choicesZh.get(0));
    }

    /** Choices left empty at the end count as not there. */
    QuizQuestion.Entry entry() {
        var last = choicesZh.size();
        while (last > 0
                && choicesZh.get(last - 1).isEmpty()
                && choicesEn.get(last - 1).isEmpty()) {
            last--;
        }
        var choices = IntStream.range(0, last)
                .mapToObj(i -> words(choicesZh.get(i), choicesEn.get(i)))
                .toList();
        return new QuizQuestion.Entry(words(zh, en), choices, right.getValue());
    }

    private static QuizQuestion.Words words(TextField zh, TextField en) {
        return new QuizQuestion.Words(zh.getValue(), en.getValue());
    }

    private static void fill(TextField zh, TextField en, Text text) {
        zh.setValue(text.zh());
        en.setValue(text.en().equals(text.zh()) ? "" : text.en());
    }

    private static TextField field(String label) {
        var field = new TextField(label);
        TextLimit.of(field, QuizQuestion.MAX_LENGTH);
        return field;
    }

    private static Div row(TextField zh, TextField en) {
        var row = new Div(zh, en);
        row.addClassName("gz-field-row");
        return row;
    }
}
