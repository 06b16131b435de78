package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.function.Function;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.publish.PublicationForecast;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.parts.MomentField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** From when on, in a dialog: the day, empty is now, and what has to be asked about it. */
class StartChoice extends Div {
    private final MomentField when;
    private final StartQuestions questions;
    private final Function<@Nullable Instant, PublicationForecast> outlook;
    private final Formats formats;

    StartChoice(
            String id, ErrorSummary errors, Function<@Nullable Instant, PublicationForecast> outlook, Formats formats) {
        this.when = new MomentField(id, t("when.label"), "/effectiveFrom", null);
        this.questions = new StartQuestions(errors);
        this.outlook = outlook;
        this.formats = formats;
        addClassName("gz-form");
        when.changed(this::look);
        add(when, questions);
    }

    EffectiveFrom start() {
        return questions.start(when.moment());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    private void look() {
        try {
            var from = when.moment();
            questions.ask(outlook.apply(from), from == null ? "" : formats.moment(from));
        } catch (Rejected unread) {
            // Said when it is sent.
        }
    }
}
