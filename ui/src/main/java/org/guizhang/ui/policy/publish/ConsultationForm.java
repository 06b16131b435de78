package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultation.Opinion;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** The consultation file while it is written, in the order of the procedure. */
class ConsultationForm extends Card {
    private final TextField shownTo = new TextField(t("consultation.shownTo"));
    private final DayField shownOn;
    private final DayField until;
    private final List<OpinionCard> opinions = new ArrayList<>();
    private final Div heard = new Div();
    private final DayField meetingOn;
    private final TextField meetingWith = new TextField(t("consultation.meetingWith"));
    private final TextArea minutes = new TextArea(t("consultation.minutes"));
    private final TextField publication = new TextField(t("consultation.publication"));
    private final ErrorSummary errors = new ErrorSummary()
            .field("/shownTo", shownTo)
            .field("/meetingWith", meetingWith)
            .field("/minutes", minutes)
            .field("/publication", publication);

    ConsultationForm(Consultations consultations, UUID module, Consultation.Working working) {
        addClassName("gz-form");
        errors.around(this);
        var file = working.file();
        shownOn = new DayField(t("consultation.shownOn"), "/shownOn", file.shownOn());
        shownOn.setId("consultation-shown");
        until = new DayField(t("consultation.until"), "/until", file.until());
        until.setId("consultation-until");
        meetingOn = new DayField(t("consultation.meetingOn"), "/meetingOn", file.meetingOn());
        meetingOn.setId("consultation-meeting");
        errors.field("/shownOn", shownOn).field("/until", until).field("/meetingOn", meetingOn);
        fill(shownTo, file.shownTo(), "consultation.shownTo.help");
        fill(meetingWith, file.meetingWith(), "consultation.meetingWith.help");
        fill(publication, file.publication(), "consultation.publication.help");
        TextLimit.of(minutes, Consultation.MAX_MINUTES);
        minutes.setHelperText(t("consultation.minutes.help"));
        minutes.setValue(file.minutes() == null ? "" : file.minutes());
        heard.addClassName("gz-groups");
        file.opinions().forEach(this::hear);
        var more = new Button(
                t("consultation.add"),
                click -> hear(new Opinion(null, null, null, null)).start());
        var save = new Button(t("consultation.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        save.addClickListener(click -> {
            for (int i = 0; i < opinions.size(); i++) {
                opinions.get(i).tie(errors, i);
            }
            if (errors.attempt(() -> consultations.store(module, file(), working.revision()))) {
                UI.getCurrent().refreshCurrentRoute(false);
                Toast.show(t("consultation.saved"));
            }
        });
        var row = new Div(save);
        row.addClassName("gz-actions");
        add(errors, new H3(t("consultation.step.show")), shownTo, new FieldRow(shownOn, until));
        add(new H3(t("consultation.step.hear")), heard, new Div(more));
        add(new H3(t("consultation.step.meet")), meetingOn, meetingWith, minutes);
        add(new H3(t("consultation.step.publish")), publication, row);
    }

    private OpinionCard hear(Opinion opinion) {
        var card = new OpinionCard(opinion, gone -> {
            opinions.remove(gone);
            heard.remove(gone);
        });
        opinions.add(card);
        heard.add(card);
        return card;
    }

    private Consultation file() {
        return new Consultation(
                shownTo.getValue(),
                shownOn.day(),
                until.day(),
                opinions.stream().map(OpinionCard::opinion).toList(),
                meetingOn.day(),
                meetingWith.getValue(),
                minutes.getValue(),
                publication.getValue(),
                null);
    }

    private static void fill(TextField field, @Nullable String value, String help) {
        TextLimit.of(field, Consultation.MAX_LINE);
        field.setHelperText(t(help));
        field.setValue(value == null ? "" : value);
    }
}
