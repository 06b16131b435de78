package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.jspecify.annotations.Nullable;

/** The steps of an import, template by template, as people read them. */
class PlanList extends Card {
    private static final int SHORT = 120;

    PlanList(PolicyPlan plan, UnaryOperator<String> names) {
        super(
                plan.steps().isEmpty()
                        ? t("code.plan.none")
                        : t("code.plan", plan.steps().size()));
        Map<String, UnorderedList> lists = new LinkedHashMap<>();
        for (var step : plan.steps()) {
            lists.computeIfAbsent(String.valueOf(step.template()), template -> {
                        var list = new UnorderedList();
                        list.addClassName("gz-plan");
                        add(new H3(names.apply(template)), list);
                        return list;
                    })
                    .add(item(step));
        }
        if (plan.steps().isEmpty()) {
            add(new Paragraph(t("code.plan.none.text")));
        }
        plan.untouched().forEach(stays -> note(t("code.untouched", names.apply(stays.key()))));
    }

    private static ListItem item(PolicyPlan.Step step) {
        var tone = switch (step.what()) {
            case ACTIVATE, ADD -> Tone.PASS;
            case REMOVE -> Tone.LATE;
            case VERSION, PARAMETER, CHANGE, ORDER -> Tone.DUE;
        };
        var item = new ListItem(new StateBadge(tone, t("code.step." + step.what())));
        if (step.target() != null) {
            var target = new Span(step.target());
            target.addClassName("gz-strong");
            item.add(new Span(" "), target);
        }
        var before = words(step.before());
        var after = words(step.after());
        if (!before.isEmpty() || !after.isEmpty()) {
            var change = new Paragraph(
                    before.isEmpty() ? after : after.isEmpty() ? before : t("code.step.from", before, after));
            change.addClassNames("gz-muted", "gz-small", "gz-pre");
            item.add(change);
        }
        return item;
    }

    /** A value, or the words of an amendment. */
    private static String words(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        var shown = value.isValueNode() ? value.asText() : value.has("change") ? amendment(value) : value.toString();
        return shown.codePointCount(0, shown.length()) <= SHORT
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, SHORT)) + "…";
    }

    private static String amendment(JsonNode entry) {
        var change = entry.path("change");
        var text = change.findPath("text")
                .path("zh")
                .asText(change.findPath("text").path("en").asText());
        return entry.has("reason") ? entry.path("reason").asText() : text.isEmpty() ? "" : text;
    }
}
