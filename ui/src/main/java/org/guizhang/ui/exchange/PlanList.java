package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** The steps of an import, template by template and part by part, as people read them. */
class PlanList extends Card {
    private static final String MODULES = "modules";
    private static final String CALENDARS = "calendars";
    private static final String SITE_CALENDARS = "site-calendars";
    private static final int SHORT = 120;

    PlanList(PolicyPlan plan, UnaryOperator<String> names) {
        super(
                plan.steps().isEmpty()
                        ? t("code.plan.none")
                        : t("code.plan", plan.steps().size()));
        Map<String, UnorderedList> lists = new LinkedHashMap<>();
        for (var step : plan.steps()) {
            var heading = step.template() == null ? t("code.part." + step.part()) : names.apply(step.template());
            lists.computeIfAbsent(heading, words -> {
                        var list = new UnorderedList();
                        list.addClassName("gz-plan");
                        add(new H3(words), list);
                        return list;
                    })
                    .add(item(step));
        }
        if (plan.steps().isEmpty()) {
            add(new Paragraph(t("code.plan.none.text")));
        }
        untouched(plan.untouched(), names);
    }

    private void untouched(List<Untouched> all, UnaryOperator<String> names) {
        Map<String, List<Untouched>> parts =
                all.stream().collect(Collectors.groupingBy(Untouched::part, LinkedHashMap::new, Collectors.toList()));
        parts.forEach((part, stay) -> {
            if (part.equals(MODULES)) {
                stay.forEach(one -> note(t("code.untouched", names.apply(one.key()))));
            } else {
                note(t(
                        "code.untouched." + part,
                        stay.size(),
                        shortened(
                                stay.stream().map(PlanList::name).collect(Collectors.joining(t("code.member.and"))))));
            }
        });
    }

    private static ListItem item(Step step) {
        var tone = switch (step.what()) {
            case ACTIVATE, ADD -> Tone.PASS;
            case REMOVE -> Tone.LATE;
            case VERSION, PARAMETER, CHANGE, ORDER -> Tone.DUE;
        };
        var module = step.part().equals(MODULES);
        // A new area is a change of the site it is in.
        var what = step.member() == null ? step.what() : PolicyPlan.What.CHANGE;
        var item = new ListItem(
                new StateBadge(tone, t(module ? "code.step." + what : "code.step." + step.part() + "." + what)));
        var target = step.title() == null ? step.target() : step.title().in(Messages.locale());
        if (target != null) {
            var name = new Span(target);
            name.addClassName("gz-strong");
            item.add(new Span(" "), name);
        }
        words(step).forEach(line -> {
            var words = new Paragraph(line);
            words.addClassNames("gz-muted", "gz-small", "gz-pre");
            item.add(words);
        });
        return item;
    }

    private static List<String> words(Step step) {
        return switch (step.part()) {
            case MODULES ->
                ModuleWords.of(step).stream().map(PlanList::shortened).toList();
            case CALENDARS -> CalendarWords.of(step);
            case SITE_CALENDARS -> CalendarWords.ofSite(step);
            default -> WorkforceWords.of(step).stream().map(PlanList::shortened).toList();
        };
    }

    private static String name(Untouched one) {
        return one.title() == null ? one.key() : one.title().in(Messages.locale());
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT)) + "…";
    }
}
