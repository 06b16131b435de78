package org.guizhang.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.Parameter;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;

/** What is asked about a template: what the own trade asks, or else what the trade asks that starts with it. */
record TradeQuestions(Parameter parameter, Text ask) {

    /** In the order to ask; questions of one group stand together, groups come as their first question does. */
    static List<TradeQuestions> about(Template template, Trade own, List<Trade> all) {
        var mine = in(own, template);
        if (!mine.isEmpty()) {
            return mine;
        }
        return all.stream()
                .filter(trade -> trade.templates().contains(template.id()))
                .findFirst()
                .map(trade -> in(trade, template))
                .orElse(List.of());
    }

    private static List<TradeQuestions> in(Trade trade, Template template) {
        var found = new ArrayList<TradeQuestions>();
        var groups = new LinkedHashMap<String, Integer>();
        for (var question : trade.questions()) {
            if (question.template().equals(template.id())) {
                var ask = question.ask();
                template.parameter(question.parameter()).ifPresent(parameter -> {
                    groups.putIfAbsent(parameter.group(), groups.size());
                    found.add(new TradeQuestions(parameter, ask == null ? parameter.title() : ask));
                });
            }
        }
        found.sort(Comparator.comparing(asked -> groups.getOrDefault(asked.parameter.group(), groups.size())));
        return List.copyOf(found);
    }
}
