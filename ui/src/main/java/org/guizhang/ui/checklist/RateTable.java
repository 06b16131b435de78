package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.guizhang.checklist.ChecklistRate;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** How each checklist was done: completion and timeliness, and what they are made of. */
class RateTable extends Div {
    private static final List<String> FIGURES =
            List.of("completion", "timeliness", "ended", "missed", "skipped", "failures", "score");
    private static final int GOOD = 95;
    private static final int FAIR = 80;

    RateTable() {
        addClassName("gz-rates-around");
    }

    void show(List<ChecklistRate> rates) {
        setVisible(!rates.isEmpty());
        var html = new Html();
        html.open("table", "class", "gz-rates").with(t("history.rates"), "caption");
        html.open("thead").open("tr").with(t("history.checklist"), "th", "scope", "col");
        FIGURES.forEach(figure -> html.with(t("history.rate." + figure), "th", "scope", "col"));
        html.close().close().open("tbody");
        for (var rate : rates) {
            html.open("tr").with(Texts.said(rate.title()), "th", "scope", "row");
            share(html, "completion", rate.completion());
            share(html, "timeliness", rate.timeliness());
            figure(html, "ended", String.valueOf(rate.ended()));
            figure(html, "missed", String.valueOf(rate.missed() + rate.afterMissed()));
            figure(html, "skipped", String.valueOf(rate.skipped()));
            figure(html, "failures", String.valueOf(rate.failures()));
            figure(html, "score", rate.score() == null ? t("history.none-such") : String.valueOf(rate.score()));
            html.close();
        }
        html.close().close();
        getElement().setProperty("innerHTML", html.toString());
    }

    private static void figure(Html html, String name, String value) {
        html.with(value, "td", "data-label", t("history.rate." + name));
    }

    private static void share(Html html, String name, @Nullable Integer percent) {
        var tone = percent == null ? "gz-quiet" : percent >= GOOD ? "gz-pass" : percent >= FAIR ? "gz-due" : "gz-late";
        html.open("td", "data-label", t("history.rate." + name))
                .with(
                        percent == null ? t("history.none-such") : t("history.percent", percent),
                        "span",
                        "class",
                        "gz-badge " + tone)
                .close();
    }
}
