package org.guizhang.ui.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.guizhang.shared.Text;
import org.guizhang.template.Parameter;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;

/** What a trade asks about one template, in its order. */
class TradeQuestions {
    private final Map<Parameter, Text> questions = new LinkedHashMap<>();

    TradeQuestions(Trade trade, Template template) {
        for (var question : trade.questions()) {
            if (question.template().equals(template.id())) {
                var ask = question.ask();
                template.parameter(question.parameter())
                        .ifPresent(p -> questions.put(p, ask == null ? p.title() : ask));
            }
        }
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    int size() {
        return questions.size();
    }

    void each(BiConsumer<Parameter, Text> to) {
        questions.forEach(to);
    }
}
