package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.jspecify.annotations.Nullable;

/** One position that somebody holds: as what, where, how long; and the way to end it. */
class HoldingRow extends ListItem {
    HoldingRow(
            Holdings holdings,
            WorkforceNames names,
            Formats formats,
            Caller who,
            Holding holding,
            LocalDate today,
            Runnable changed) {
        addClassNames("gz-row", "gz-holding");
        var position = names.standing(holding.position());
        var title = names.label(position);
        var job = Links.to(Addresses.position(position.key()), title);
        job.addClassName("gz-strong");
        var words = new Div(job, new Span(names.place(holding.site())), days(formats, holding.from(), holding.to()));
        words.addClassName("gz-names");
        add(words);
        if (who.may(Permission.MANAGE_PEOPLE) && holding.to() == null) {
            var end = new Button(
                    t("holding.end"),
                    click -> new EndHoldingDialog(holdings, holding, title, today, formats, changed).open());
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            end.setAriaLabel(t("holding.end.of", title));
            add(end);
        }
    }

    static Span days(Formats formats, LocalDate from, @Nullable LocalDate to) {
        if (from.equals(to)) {
            var day = new Span(formats.date(from));
            day.addClassNames("gz-muted", "gz-small");
            return day;
        }
        var words = to == null
                ? t("period.since", formats.date(from))
                : t("period.days", formats.date(from), formats.date(to));
        var span = new Span(words);
        span.addClassNames("gz-muted", "gz-small");
        return span;
    }
}
