package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Percentages of one or two series as bars, drawn by the server, with all of it as a table below. Colour is never alone:
 * each series has a pattern of its own, and each bar its number.
 */
public class Chart extends Div {
    private static final int GROUP = 64;
    private static final int BAR = 22;
    private static final int HEIGHT = 160;
    private static final int TOP = 20;
    private static final int LEFT = 36;
    private static final int FOOT = 24;
    private static final int FULL = 100;
    private static final int STEP = 50;

    /**
     * A group of bars.
     *
     * @param values a percentage for each series, 0 to 100; null: there is none
     */
    public record Group(String label, List<@Nullable Integer> values) {}

    public Chart() {
        addClassName("gz-chart");
    }

    /**
     * @param title says what is shown
     * @param head of the labels in the table
     * @param series what the bars of a group are called, one or two
     */
    public void show(String title, String head, List<String> series, List<Group> groups) {
        setVisible(!groups.isEmpty());
        if (groups.isEmpty()) {
            getElement().setProperty("innerHTML", "");
            return;
        }
        var html = new Html();
        html.open("figure").with(title, "figcaption");
        drawing(html, title, series, groups);
        legend(html, series);
        html.open("details").with(t("chart.table"), "summary");
        table(html, title, head, series, groups);
        html.close().close();
        getElement().setProperty("innerHTML", html.toString());
    }

    private static void drawing(Html html, String title, List<String> series, List<Group> groups) {
        var width = LEFT + groups.size() * GROUP;
        html.open("div", "class", "gz-chart-around", "tabindex", "0", "role", "group", "aria-label", title);
        html.open(
                "svg",
                "role",
                "img",
                "aria-label",
                said(title, series, groups),
                "viewBox",
                "0 0 " + width + " " + (TOP + HEIGHT + FOOT),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(TOP + HEIGHT + FOOT));
        for (int percent = 0; percent <= FULL; percent += STEP) {
            var y = y(percent);
            html.open("line", "class", "gz-chart-line", "x1", text(LEFT), "x2", text(width), "y1", y, "y2", y)
                    .close();
            html.with(
                    t("history.percent", percent),
                    "text",
                    "x",
                    text(LEFT - 4),
                    "y",
                    y,
                    "text-anchor",
                    "end",
                    "dy",
                    "4");
        }
        for (int n = 0; n < groups.size(); n++) {
            group(html, groups.get(n), LEFT + n * GROUP);
        }
        html.close().close();
    }

    private static void group(Html html, Group group, int x) {
        var values = group.values();
        var begin = x + (GROUP - BAR * values.size()) / 2;
        for (int n = 0; n < values.size(); n++) {
            var value = values.get(n);
            if (value == null) {
                continue;
            }
            var left = begin + n * BAR;
            html.open(
                            "rect",
                            "class",
                            "gz-chart-bar gz-series-" + n,
                            "x",
                            text(left),
                            "y",
                            y(value),
                            "width",
                            text(BAR - 2),
                            "height",
                            String.format(Locale.ROOT, "%.1f", value * HEIGHT / (double) FULL))
                    .close();
            html.with(
                    String.valueOf(value),
                    "text",
                    "x",
                    text(left + BAR / 2 - 1),
                    "y",
                    y(value),
                    "text-anchor",
                    "middle",
                    "dy",
                    "-4");
        }
        html.with(
                group.label(),
                "text",
                "x",
                text(x + GROUP / 2),
                "y",
                text(TOP + HEIGHT + FOOT - 8),
                "text-anchor",
                "middle");
    }

    private static String y(int percent) {
        return String.format(Locale.ROOT, "%.1f", TOP + HEIGHT - percent * HEIGHT / (double) FULL);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    /** The drawing in words: every number is in the table, so the ends will do. */
    private static String said(String title, List<String> series, List<Group> groups) {
        var parts = new ArrayList<String>();
        for (int n = 0; n < series.size(); n++) {
            parts.add(t(
                    "chart.said",
                    series.get(n),
                    groups.get(0).label(),
                    value(groups.get(0).values().get(n)),
                    groups.get(groups.size() - 1).label(),
                    value(groups.get(groups.size() - 1).values().get(n))));
        }
        return t("chart.alt", title, String.join(" ", parts));
    }

    private static void legend(Html html, List<String> series) {
        html.open("p", "class", "gz-chart-legend");
        for (int n = 0; n < series.size(); n++) {
            html.open("span").with("", "span", "class", "gz-chart-key gz-series-" + n, "aria-hidden", "true");
            html.words(" " + series.get(n)).close();
        }
        html.close();
    }

    private static void table(Html html, String title, String head, List<String> series, List<Group> groups) {
        html.open("table", "class", "gz-rates").with(title, "caption");
        html.open("thead").open("tr").with(head, "th", "scope", "col");
        series.forEach(one -> html.with(one, "th", "scope", "col"));
        html.close().close().open("tbody");
        for (var group : groups) {
            html.open("tr").with(group.label(), "th", "scope", "row");
            for (int n = 0; n < series.size(); n++) {
                html.with(value(group.values().get(n)), "td", "data-label", series.get(n));
            }
            html.close();
        }
        html.close().close();
    }

    private static String value(@Nullable Integer percent) {
        return percent == null ? t("history.none-such") : t("history.percent", percent);
    }
}
