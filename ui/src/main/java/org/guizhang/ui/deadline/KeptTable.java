package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Texts;

/** How deadlines were kept, line by line, the worst first. */
class KeptTable extends Div {
    private static final int GOOD = 95;
    private static final int FAIR = 80;

    private final CitedClauses cited;

    KeptTable(CitedClauses cited) {
        this.cited = cited;
        addClassName("gz-rates-around");
    }

    void show(List<DeadlineRate> rates, DeadlineRate.By by) {
        setVisible(true);
        var html = new Html();
        html.open("table", "class", "gz-rates").with(t("deadlines.rates"), "caption");
        html.open("thead").open("tr").with(t("deadlines.by." + by), "th", "scope", "col");
        for (var head : List.of(t("deadlines.rate.percent"), t("deadlines.rate.kept"), t("deadlines.rate.broken"))) {
            html.with(head, "th", "scope", "col");
        }
        html.close().close().open("tbody");
        for (var rate : rates) {
            html.open("tr").with(name(rate, by), "th", "scope", "row");
            html.open("td", "data-label", t("deadlines.rate.percent"))
                    .with(t("history.percent", rate.percent()), "span", "class", "gz-badge " + tone(rate.percent()))
                    .close();
            html.with(String.valueOf(rate.kept()), "td", "data-label", t("deadlines.rate.kept"));
            html.with(String.valueOf(rate.broken()), "td", "data-label", t("deadlines.rate.broken"));
            html.close();
        }
        html.close().close();
        getElement().setProperty("innerHTML", html.toString());
    }

    private String name(DeadlineRate rate, DeadlineRate.By by) {
        var title = rate.title();
        if (title != null) {
            return Texts.said(title);
        }
        return switch (by) {
            case SITE -> t("work.everywhere");
            case PERSON -> t("deadlines.nobody");
            case CLAUSE -> cited.heading(rate.module(), rate.key());
            case RULE -> rate.key();
        };
    }

    private static String tone(int percent) {
        return percent >= GOOD ? "gz-pass" : percent >= FAIR ? "gz-due" : "gz-late";
    }
}
