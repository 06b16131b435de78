package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.template.Trade;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Under a field: what is usual in the trade, what to consider, the default, the range, and the bound by law. */
public class ParameterHelp extends Div {
    private final Parameter parameter;

    public ParameterHelp(Parameter parameter) {
        this(parameter, null, false);
    }

    /**
     * @param preset what the trade suggests, null where it goes by the template
     * @param folded whether all but the trade's suggestion waits under a fold
     */
    public ParameterHelp(Parameter parameter, Trade.@Nullable Default preset, boolean folded) {
        this.parameter = parameter;
        addClassName("gz-help");
        if (preset != null) {
            add(usual(preset));
        }
        var about = about();
        add(folded ? new NativeDetails(t("parameter.help"), about) : about);
    }

    private Paragraph usual(Trade.Default preset) {
        var why = preset.why();
        var line = new Paragraph(t("parameter.preset", words(preset.value()))
                + (why == null ? "" : t("parameter.preset.why", said(why))));
        line.addClassName("gz-preset");
        return line;
    }

    private Div about() {
        var about = new Div(new Paragraph(said(parameter.guidance())));
        about.addClassName("gz-help");
        var facts = new ArrayList<>(List.of(t("parameter.default", words(parameter.byDefault()))));
        var range = range();
        if (range != null) {
            facts.add(range);
        }
        about.add(new Paragraph(String.join(" · ", facts)));
        var law = parameter.statutory();
        if (law != null) {
            var line = new Paragraph(t("parameter.law." + law.bound(), words(law.value()), said(law.basis())));
            line.addClassName("gz-law");
            about.add(line);
        }
        return about;
    }

    private @Nullable String range() {
        if (!parameter.type().isOrdered()) {
            return null;
        }
        var min = parameter.min();
        var max = parameter.max();
        var day = parameter.type() == ParameterType.DAY_OF_MONTH;
        if (min != null && max != null) {
            // The last day is written as -1, which counts below the 1st.
            return day && min.intValue() == ParameterType.LAST_DAY
                    ? t("parameter.range.last", words(IntNode.valueOf(1)), words(max))
                    : t("parameter.range", words(min), words(max));
        }
        var moment = day || parameter.type() == ParameterType.TIME ? ".moment" : "";
        if (min != null) {
            return t("parameter.from" + moment, words(min));
        }
        return max == null ? null : t("parameter.to" + moment, words(max));
    }

    private String words(JsonNode value) {
        return ParameterText.in(parameter, value, Messages.locale());
    }
}
