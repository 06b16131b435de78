package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** Under a field: what to consider, the default, the range, and the bound by law with its basis. */
class ParameterHelp extends Div {
    private final Parameter parameter;

    ParameterHelp(Parameter parameter) {
        this.parameter = parameter;
        addClassName("gz-help");
        add(new Paragraph(said(parameter.guidance())));
        var facts = new ArrayList<>(List.of(t("parameter.default", words(parameter.byDefault()))));
        var range = range();
        if (range != null) {
            facts.add(range);
        }
        add(new Paragraph(String.join(" · ", facts)));
        var law = parameter.statutory();
        if (law != null) {
            var line = new Paragraph(t("parameter.law." + law.bound(), words(law.value()), said(law.basis())));
            line.addClassName("gz-law");
            add(line);
        }
    }

    private @Nullable String range() {
        if (!parameter.type().isOrdered()) {
            return null;
        }
        var min = parameter.min();
        var max = parameter.max();
        if (min != null && max != null) {
            return t("parameter.range", words(min), words(max));
        }
        if (min != null) {
            return t("parameter.from", words(min));
        }
        return max == null ? null : t("parameter.to", words(max));
    }

    private String words(JsonNode value) {
        return ParameterText.in(parameter, value, Words.locale());
    }
}
