package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guizhang.acknowledge.QuizQuestion;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The questions to be answered before signing. */
class QuizForm extends Card {
    private final List<RadioButtonGroup<Integer>> groups = new ArrayList<>();

    QuizForm(List<QuizQuestion.Asked> questions, ErrorSummary errors) {
        super(t("sign.quiz"));
        note(t("sign.quiz.about"));
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var group = new RadioButtonGroup<Integer>();
            group.setLabel(question.question().in(Messages.locale()));
            group.setItems(IntStream.range(0, question.choices().size()).boxed().toList());
            group.setItemLabelGenerator(choice -> question.choices().get(choice).in(Messages.locale()));
            group.addClassName("gz-quiz");
            errors.field("/answers/" + i, group);
            groups.add(group);
            add(group);
        }
    }

    List<@Nullable Integer> answers() {
        var answers = new ArrayList<@Nullable Integer>();
        groups.forEach(group -> answers.add(group.getValue()));
        return answers;
    }
}
