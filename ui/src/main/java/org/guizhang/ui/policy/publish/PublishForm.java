package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.PublicationForecast;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * Change note and kind of change; and what has to be asked about the kind and the day. A first edition is always
 * material.
 */
class PublishForm extends Card {
    private final TextArea note = new TextArea(t("publish.note"));
    private final RadioButtonGroup<Boolean> material = new RadioButtonGroup<>(t("publish.kind"));
    private final ErrorSummary errors = new ErrorSummary().field("/note", note);
    private final Paragraph unapproved = new Paragraph();
    private final Div approval = new Div(unapproved);
    private final BeginField begin;
    private final EditorialReason reason = new EditorialReason(errors);
    private final StartQuestions questions = new StartQuestions(errors);
    private final Function<@Nullable Instant, PublicationForecast> outlook;
    private final Formats formats;
    private final Consumer<Edition.Publication> publish;

    /**
     * @param approvedReason why it was approved as editorial; null where it was not
     * @param begin the day, which stands above what it changes
     * @param review where approval is asked for
     */
    PublishForm(
            boolean first,
            @Nullable String approvedReason,
            BeginField begin,
            String review,
            Formats formats,
            Function<@Nullable Instant, PublicationForecast> outlook,
            Consumer<Edition.Publication> publish) {
        this.begin = begin;
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
        begin.tell(errors);
        begin.changed(this::change);
        approval.addClassName("gz-asked");
        approval.setId("approval-needed");
        approval.add(Links.button(review, t("publish.review.go"), false));
        approval.setVisible(false);
        var button = new Button(t("publish.do"), click -> go());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setDisableOnClick(true);
        var row = new Div(button);
        row.addClassName("gz-actions");
        add(errors, note, material, reason, questions, approval, row);
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
            from = begin.moment();
        } catch (Rejected unread) {
            return;
        }
        var next = outlook.apply(from);
        reason.ask(material.getValue() ? List.of() : next.substance());
        questions.ask(next, from == null ? "" : formats.moment(from));
        var missing = next.unapproved();
        unapproved.setText(missing == null ? "" : said(missing));
        approval.setVisible(missing != null);
    }

    private void go() {
        var done = errors.attempt(() -> {
            var from = begin.moment();
            publish.accept(new Edition.Publication(
                    note.getValue(), material.getValue(), reason.reason(), questions.start(from)));
        });
        if (!done) {
            look();
        }
    }
}
