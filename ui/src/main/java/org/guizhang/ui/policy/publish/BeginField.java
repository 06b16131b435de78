package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.parts.MomentField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** From when on a draft is to count: at once, or from a moment that is given. What it changes depends on that. */
class BeginField extends Div {
    private static final String POINTER = "/effectiveFrom";
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(t("publish.when"));
    private final MomentField moment;

    /** @param preset what is chosen at first; null, and what is past, is at once */
    BeginField(String id, Clock clock, @Nullable Instant preset) {
        addClassName("gz-form");
        var now = clock.instant();
        var isLater = preset != null && preset.isAfter(now);
        later.setItems(false, true);
        later.setItemLabelGenerator(one -> t(one ? "publish.later" : "publish.now"));
        later.setValue(isLater);
        var from = LocalDateTime.ofInstant(preset != null && isLater ? preset : now, Formats.ZONE);
        moment = new MomentField(
                id,
                t("publish.moment"),
                POINTER,
                isLater
                        ? from.truncatedTo(ChronoUnit.SECONDS)
                        : from.truncatedTo(ChronoUnit.DAYS).plusDays(1));
        moment.setVisible(isLater);
        later.addValueChangeListener(changed -> moment.setVisible(changed.getValue()));
        add(later, moment);
    }

    /** Ties what is wrong with the day to this field. */
    void tell(ErrorSummary errors) {
        errors.field(POINTER, later);
    }

    /** Calls when another day was given. */
    void changed(Runnable listener) {
        later.addValueChangeListener(changed -> listener.run());
        moment.changed(listener);
    }

    /** The moment, null for at once. Throws {@link Rejected} where none is written. */
    @Nullable
    Instant moment() {
        if (!later.getValue()) {
            return null;
        }
        var from = moment.moment();
        if (from == null) {
            throw Rejected.field(POINTER, "required");
        }
        return from;
    }
}
