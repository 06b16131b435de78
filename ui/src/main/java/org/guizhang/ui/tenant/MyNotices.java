package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.timepicker.TimePicker;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.notify.NoticeChoice.Mail;
import org.guizhang.notify.NoticeChoices;
import org.guizhang.notify.NoticeGroup;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What the reader is mailed and when, and what the inbox alone has. */
class MyNotices {
    private final NoticeChoices choices;
    private final RadioButtonGroup<Mail> mail = new RadioButtonGroup<>(t("notices.mail"));
    private final TimePicker daily = time("notices.daily-at");
    private final Checkbox quiet = new Checkbox(t("notices.quiet"));
    private final TimePicker from = time("notices.quiet.from");
    private final TimePicker until = time("notices.quiet.until");
    private final CheckboxGroup<NoticeGroup> groups = new CheckboxGroup<>(t("notices.groups"));
    private final ErrorSummary errors = new ErrorSummary()
            .field("/mail", mail)
            .field("/dailyAt", daily)
            .field("/quietFrom", from)
            .field("/quietUntil", until);

    @Inject
    MyNotices(NoticeChoices choices) {
        this.choices = choices;
        mail.setItems(Mail.values());
        mail.setItemLabelGenerator(one -> t("notices.mail." + one));
        mail.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        mail.addValueChangeListener(changed -> fit());
        quiet.addValueChangeListener(changed -> fit());
        groups.setItems(NoticeGroup.values());
        groups.setItemLabelGenerator(one -> t("notices.group." + one));
        groups.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }

    private static TimePicker time(String label) {
        var field = new TimePicker(t(label));
        // Twenty-four hours in either language, as everywhere.
        field.setLocale(Locale.UK);
        return field;
    }

    Card card() {
        show(choices.get());
        var save = new Button(t("notices.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("gz-actions");
        var card = new Card(
                t("notices.title"),
                new Paragraph(t("notices.about")),
                errors,
                mail,
                daily,
                quiet,
                from,
                until,
                groups,
                actions);
        card.addClassName("gz-form");
        return card;
    }

    private void show(NoticeChoice choice) {
        mail.setValue(Objects.requireNonNullElse(choice.mail(), Mail.SOON));
        daily.setValue(parsed(choice.dailyAt(), NoticeChoice.MORNING));
        quiet.setValue(choice.quietFrom() != null);
        from.setValue(parsed(choice.quietFrom(), "22:00"));
        until.setValue(parsed(choice.quietUntil(), "07:00"));
        var mailed = EnumSet.allOf(NoticeGroup.class);
        mailed.removeAll(Objects.requireNonNullElse(choice.inboxOnly(), Set.of()));
        groups.setValue(mailed);
        fit();
    }

    private static LocalTime parsed(@Nullable String written, String preset) {
        return LocalTime.parse(written == null ? preset : written);
    }

    /** What makes no difference now is not asked. */
    private void fit() {
        daily.setVisible(mail.getValue() == Mail.DAILY);
        quiet.setVisible(mail.getValue() == Mail.SOON);
        var hours = mail.getValue() == Mail.SOON && quiet.getValue();
        from.setVisible(hours);
        until.setVisible(hours);
        groups.setVisible(mail.getValue() != Mail.NONE);
    }

    private void save() {
        errors.attempt(() -> {
            var silent = EnumSet.allOf(NoticeGroup.class);
            silent.removeAll(groups.getValue());
            choices.set(new NoticeChoice(
                    mail.getValue(),
                    written(daily),
                    quiet.getValue() ? written(from) : null,
                    quiet.getValue() ? written(until) : null,
                    silent));
            Toast.show(t("notices.saved"));
        });
    }

    private static @Nullable String written(TimePicker field) {
        return field.isEmpty() ? null : field.getValue().toString();
    }
}
