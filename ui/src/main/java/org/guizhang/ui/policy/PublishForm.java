package org.guizhang.ui.policy;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Outlook;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * Change note, kind of change, and from when on; and what has to be asked about the kind and the day. A first edition is
 * always material.
 */
class PublishForm extends Card {
    private final TextArea note = new TextArea(t("publish.note"));
    private final RadioButtonGroup<Boolean> material = new RadioButtonGroup<>(t("publish.kind"));
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(t("publish.when"));
    private final Input moment = new Input();
    private final Div momentRow = new Div();
    private final ErrorSummary errors = new ErrorSummary().field("/note", note).field("/effectiveFrom", later);
    private final EditorialReason reason = new EditorialReason(errors);
    private final StartQuestions questions = new StartQuestions(errors);
    private final Function<@Nullable Instant, Outlook> outlook;
    private final Formats formats;
    private final Consumer<Edition.Publication> publish;

    PublishForm(
            boolean first,
            @Nullable String approvedReason,
            Clock clock,
            Formats formats,
            Function<@Nullable Instant, Outlook> outlook,
            Consumer<Edition.Publication> publish) {
        this.outlook = outlook;
        this.formats = formats;
        this.publish = publish;
        addClassName("gz-form");
        reason.suggest(approvedReason);
        TextLimit.of(note, Edition.MAX_NOTE);
        note.setHelperText(t("publish.note.help"));
        note.setValue(first ? t("publish.note.first") : "");
        material.setItems(true, false);
        material.setItemLabelGenerator(one -> t(one ? "publish.material" : "publish.editorial"));
        material.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        material.setValue(first || approvedReason == null);
        material.setVisible(!first);
        material.addValueChangeListener(changed -> change());
        later.setItems(false, true);
        later.setItemLabelGenerator(one -> t(one ? "publish.later" : "publish.now"));
        later.setValue(false);
        later.addValueChangeListener(changed -> {
            momentRow.setVisible(changed.getValue());
            change();
        });
        moment.addValueChangeListener(changed -> change());
        moment.setType("datetime-local");
        moment.setId("publish-from");
        moment.setValue(LocalDateTime.ofInstant(clock.instant(), Formats.ZONE)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toString());
        var label = new NativeLabel(t("publish.moment"));
        label.setFor(moment);
        momentRow.addClassName("gz-date");
        momentRow.add(label, moment);
        momentRow.setVisible(false);
        var button = new Button(t("publish.do"), click -> go());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setDisableOnClick(true);
        var row = new Div(button);
        row.addClassName("gz-actions");
        add(errors, note, material, reason, later, momentRow, questions, row);
        button.addClickListener(click -> button.setEnabled(true));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    /** What was wrong with another kind or day is said no more. */
    private void change() {
        errors.clear();
        look();
    }

    /** Asks what the kind and the day make necessary. */
    private void look() {
        Instant from;
        try {
            from = from();
        } catch (Rejected unread) {
            return;
        }
        var next = outlook.apply(from);
        reason.ask(material.getValue() ? List.of() : next.substance());
        questions.ask(next, from == null ? "" : formats.moment(from));
    }

    private void go() {
        var done = errors.attempt(() -> {
            var from = from();
            publish.accept(new Edition.Publication(
                    note.getValue(), material.getValue(), reason.reason(), questions.start(from)));
        });
        if (!done) {
            look();
        }
    }

    private @Nullable Instant from() {
        if (!later.getValue()) {
            return null;
        }
        try {
            return LocalDateTime.parse(moment.getValue()).atZone(Formats.ZONE).toInstant();
        } catch (DateTimeParseException unread) {
            throw Rejected.field("/effectiveFrom", "required");
        }
    }
}
