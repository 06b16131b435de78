package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** From when on a draft is to count: at once, or from a moment that is given. What it changes depends on that. */
class BeginField extends Div {
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(t("publish.when"));
    private final Input moment = new Input();
    private final Div row = new Div();

    /** @param preset what is chosen at first; null, and what is past, is at once */
    BeginField(String id, Clock clock, @Nullable Instant preset) {
        addClassName("gz-form");
        var now = clock.instant();
        var isLater = preset != null && preset.isAfter(now);
        later.setItems(false, true);
        later.setItemLabelGenerator(one -> t(one ? "publish.later" : "publish.now"));
        later.setValue(isLater);
        later.addValueChangeListener(changed -> row.setVisible(changed.getValue()));
        moment.setType("datetime-local");
        moment.setId(id);
        var from = LocalDateTime.ofInstant(preset != null && isLater ? preset : now, Formats.ZONE);
        moment.setValue((isLater
                        ? from.truncatedTo(ChronoUnit.SECONDS)
                        : from.truncatedTo(ChronoUnit.DAYS).plusDays(1))
                .toString());
        var label = new NativeLabel(t("publish.moment"));
        label.setFor(moment);
        row.addClassName("gz-date");
        row.add(label, moment);
        row.setVisible(isLater);
        add(later, row);
    }

    /** Ties what is wrong with the day to this field. */
    void tell(ErrorSummary errors) {
        errors.field("/effectiveFrom", later);
    }

    /** Calls when another day was given. */
    void changed(Runnable listener) {
        later.addValueChangeListener(changed -> listener.run());
        moment.addValueChangeListener(changed -> listener.run());
    }

    /** The moment, null for at once. Throws {@link Rejected} where none is written. */
    @Nullable
    Instant moment() {
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
