package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.publish.PublicationForecast;
import org.guizhang.ui.shell.ErrorSummary;
import org.jspecify.annotations.Nullable;

/**
 * Asks what has to be meant about a day: that an edition which has not begun never will, and that a day is far ahead.
 * Nothing is shown where nothing has to be asked; an answer holds for what was asked, not for another day.
 */
class StartQuestions extends Div {
    private final Paragraph pending = new Paragraph();
    private final Checkbox replaces = new Checkbox(t("start.replaces.yes"));
    private final Checkbox far = new Checkbox();
    private List<Edition> overruled = List.of();

    StartQuestions(ErrorSummary errors) {
        addClassName("gz-asked");
        setId("start-questions");
        getElement().setAttribute("role", "group").setAttribute("aria-label", t("start.questions"));
        errors.field("/replaces", replaces).field("/confirmFarAhead", far);
        add(pending, replaces, far);
        setVisible(false);
    }

    /** Asks about a day; {@code from} null is now. */
    void ask(PublicationForecast outlook, String day) {
        if (!outlook.overruled().equals(overruled)) {
            replaces.setValue(false);
        }
        overruled = outlook.overruled();
        pending.setText(overruled.isEmpty() ? "" : t("start.replaces", said(EffectiveFrom.named(overruled))));
        pending.setVisible(!overruled.isEmpty());
        replaces.setVisible(!overruled.isEmpty());
        var label = t("start.far", day, EffectiveFrom.YEARS);
        if (!outlook.farAhead() || !label.equals(far.getLabel())) {
            far.setValue(false);
        }
        far.setLabel(label);
        far.setVisible(outlook.farAhead());
        setVisible(!overruled.isEmpty() || outlook.farAhead());
    }

    /** The day with the answers. */
    EffectiveFrom start(@Nullable Instant from) {
        var named = replaces.getValue()
                ? overruled.stream().map(Edition::number).collect(Collectors.toSet())
                : Set.<String>of();
        return new EffectiveFrom(from, named, far.getValue());
    }
}
