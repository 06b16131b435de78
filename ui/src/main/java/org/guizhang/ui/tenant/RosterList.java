package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterImport.Placement;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;

/** The rows of a file and what each means; those to be mended first, with the cell, the rule and the remedy. */
class RosterList extends UnorderedList {
    RosterList(RosterImport roster) {
        addClassNames("gz-list", "gz-roster");
        roster.lines().stream()
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .forEach(line -> add(row(line)));
    }

    private static ListItem row(Line line) {
        var number = new Span(t("import.row", line.row()));
        number.addClassNames("gz-muted", "gz-number");
        var name = new Span(line.name().isEmpty() ? t("import.unnamed") : line.name());
        name.addClassName("gz-strong");
        var names = new Div(number, name);
        names.addClassName("gz-names");
        if (!line.login().isEmpty()) {
            names.add(muted(line.login()));
        }
        names.add(muted(t("role." + line.role())));
        if (line.placement() != null) {
            names.add(muted(place(line.placement())));
        }
        var badge = new StateBadge(RosterCounts.tone(line.outcome()), t("import.outcome." + line.outcome()));
        var row = new ListItem(names, badge);
        row.addClassName("gz-row");
        if (!line.faults().isEmpty()) {
            row.add(faults(line));
        }
        return row;
    }

    private static Component faults(Line line) {
        var faults = new Div();
        faults.addClassName("gz-roster-faults");
        line.faults()
                .forEach(fault -> faults.add(new Paragraph(t(
                        "errors.line",
                        t("import.column." + fault.column()),
                        fault.remedy().in(Messages.locale())))));
        return faults;
    }

    private static String place(Placement placement) {
        var title = placement.title().in(Messages.locale());
        return placement.siteName() == null
                ? t("import.place", title, placement.from())
                : t("import.place.site", title, placement.siteName().in(Messages.locale()), placement.from());
    }

    private static Span muted(String words) {
        var span = new Span(words);
        span.addClassName("gz-muted");
        return span;
    }
}
