package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.guizhang.acknowledge.Signings;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Toast;

/** How people are reminded, and the quiz of the newest edition. */
class SigningRules extends Card {
    SigningRules(Signings signings, int questions, String quiz) {
        super(t("signing.rules"));
        var days = new IntegerField(t("signing.days"));
        days.setHelperText(t("signing.days.help", Signings.MAX_DAYS));
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(Signings.MAX_DAYS);
        days.setValue(signings.remindAfterDays());
        var errors = new ErrorSummary().field("/remindAfterDays", days);
        var save = new Button(t("signing.days.save"), click -> {
            if (errors.attempt(() -> signings.remindAfterDays(days.getValue()))) {
                Toast.show(t("signing.days.saved"));
            }
        });
        var row = new Div(days, save);
        row.addClassNames("gz-actions", "gz-days");
        var about = new Paragraph(questions == 0 ? t("quiz.none") : t("quiz.some", questions));
        add(errors, row, about, new Div(Links.button(quiz, t(questions == 0 ? "quiz.add" : "quiz.edit"), false)));
    }
}
