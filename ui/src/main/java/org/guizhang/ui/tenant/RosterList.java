package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterImport.Placement;
import org.guizhang.shared.Text;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The rows of a file and what each means; those to be mended first, with the cell, the rule and the remedy. */
class RosterList extends Div {
    private static final String ROW = "<span class=\"gz-muted gz-number\">${item.row}</span>";
    private static final String NAMES = """
            <div class="gz-names gz-line-of-file">
              <span class="gz-strong">${item.name}</span><span class="gz-muted">${item.login}</span>
            </div>""";
    private static final String ROLE = "<span>${item.role}</span>";
    private static final String PLACE = "<span class=\"gz-muted\">${item.place}</span>";
    private static final String OUTCOME = "<span class=\"gz-badge gz-${item.tone}\">${item.outcome}</span>";
    private static final String FAULTS = """
            ${item.faults.length ? html`<div class="gz-roster-faults">
              ${item.faults.map(fault => html`<p>${fault}</p>`)}</div>` : ''}""";

    private final RosterImport roster;
    private final FilterBar filters = new FilterBar(this::show);
    private final TextField words = filters.words("q", t("people.find"));
    private final Select<Outcome> outcome = filters.choice(
            "outcome", t("import.outcome"), t("import.outcome.any"), Outcome.class, one -> t("import.outcome." + one));
    private final DataTable<Line> table =
            new DataTable<>(t("import.table"), Line::row, count -> t("import.found", count));

    RosterList(RosterImport roster) {
        this.roster = roster;
        addClassName("gz-stack");
        var cells = new Cells<Line>()
                .value("row", line -> t("import.row", line.row()))
                .value("name", line -> line.name().isEmpty() ? t("import.unnamed") : line.name())
                .value("login", line -> Formats.login(line.login()))
                .value("role", line -> t("role." + line.role()))
                .value("place", line -> place(line.placement()))
                .value("tone", line -> RosterCounts.tone(line.outcome()).name().toLowerCase(Locale.ROOT))
                .value("outcome", line -> t("import.outcome." + line.outcome()))
                .value(
                        "faults",
                        line -> line.faults().stream()
                                .map(fault -> t(
                                        "errors.line",
                                        t("import.column." + fault.column()),
                                        fault.remedy().in(Messages.locale())))
                                .toList());
        table.column(t("import.number"), cells.of(ROW)).setWidth("7rem").setFlexGrow(0);
        table.head(t("people.name"), cells.of(NAMES + FAULTS)).setFlexGrow(3);
        table.column(t("people.role"), cells.of(ROLE));
        table.column(t("people.positions"), cells.of(PLACE)).setFlexGrow(2);
        table.column(t("import.outcome"), cells.of(OUTCOME));
        table.cards(
                t("import.table"),
                cells.of("<div class=\"gz-names\">" + ROW + OUTCOME + "</div>" + NAMES + "<div class=\"gz-names\">"
                        + ROLE + PLACE + "</div>" + FAULTS));
        table.empty(() -> new Paragraph(t("table.none")));
        add(filters, table);
        show();
    }

    private void show() {
        Predicate<Line> wanted = line -> (outcome.isEmpty() || line.outcome() == outcome.getValue())
                && Text.same(line.name() + " " + line.login()).contains(words.getValue());
        table.show(DataTable.Rows.of(roster.lines().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .toList()));
    }

    private static String place(@Nullable Placement placement) {
        if (placement == null) {
            return "";
        }
        var title = placement.title().in(Messages.locale());
        return placement.siteName() == null
                ? t("import.place", title, placement.from())
                : t("import.place.site", title, placement.siteName().in(Messages.locale()), placement.from());
    }
}
