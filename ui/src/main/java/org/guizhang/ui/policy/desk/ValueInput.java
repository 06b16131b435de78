package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.ui.parts.DurationField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A number, time or duration: a value of the business, which moves with it, or one that is written here. */
class ValueInput extends Div implements MemberInput {
    private static final String FIXED = "";
    private final PartForm.Kind kind;
    private JsonNode shown = MissingNode.getInstance();
    private final Select<String> source = new Select<>();
    private final TextField time = new TextField();
    private final BigDecimalField number = new BigDecimalField();
    private final DurationField duration;

    ValueInput(String label, PartForm.Kind kind, AmendmentEditor editor) {
        this.kind = kind;
        duration = new DurationField(label);
        addClassName("gz-value");
        var choices = new ArrayList<String>();
        choices.add(FIXED);
        var parameters = editor.template().parameters().stream()
                .filter(p -> types(kind).contains(p.type()))
                .toList();
        parameters.forEach(p -> choices.add(p.key()));
        source.setLabel(t("value.source", label));
        source.setItems(choices);
        source.setItemLabelGenerator(key -> key.isEmpty() ? t("value.fixed") : name(editor, parameters, key));
        source.setValue(FIXED);
        source.addValueChangeListener(change -> {
            literal().setVisible(FIXED.equals(change.getValue()));
            source.setHelperText(beside(editor, change.getValue()));
        });
        time.setLabel(label);
        time.setPlaceholder("18:00");
        TextLimit.of(time, 5);
        time.setManualValidation(true);
        number.setLabel(label);
        number.setLocale(Locale.ROOT);
        number.setManualValidation(true);
        duration.setLabel(label);
        add(source, literal());
    }

    private static String name(AmendmentEditor editor, List<Parameter> parameters, String key) {
        return parameters.stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .map(p -> t(
                        "value.parameter",
                        Texts.said(p.title()),
                        ParameterText.in(
                                p, editor.module().parameters().getOrDefault(key, p.byDefault()), Messages.locale())))
                .orElse(key);
    }

    /** What is added to the parameter that stands there, such as half an hour; nothing to another one. */
    private String beside(AmendmentEditor editor, @Nullable String parameter) {
        var plus = shown.path("plus");
        if (plus.isMissingNode() || !shown.path("parameter").asText().equals(parameter)) {
            return "";
        }
        return t(
                "value.plus",
                plus.isObject() ? named(editor, plus) : Texts.said(ParameterText.duration(plus.asText())));
    }

    private static Set<ParameterType> types(PartForm.Kind kind) {
        return switch (kind) {
            case TIME -> EnumSet.of(ParameterType.TIME);
            case DURATION -> EnumSet.of(ParameterType.DURATION, ParameterType.WORKING_DAYS, ParameterType.INTEGER);
            default ->
                EnumSet.of(
                        ParameterType.INTEGER,
                        ParameterType.MONEY,
                        ParameterType.PERCENT,
                        ParameterType.WORKING_DAYS,
                        ParameterType.DAY_OF_MONTH);
        };
    }

    private Component literal() {
        return switch (kind) {
            case TIME -> time;
            case DURATION -> duration;
            default -> number;
        };
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(JsonNode value) {
        shown = value;
        if (value.isObject()) {
            source.setValue(value.path("parameter").asText());
        } else if (kind == PartForm.Kind.TIME) {
            time.setValue(value.asText());
        } else if (kind == PartForm.Kind.DURATION) {
            duration.setValue(value.asText());
        } else {
            number.setValue(value.decimalValue());
        }
    }

    @Override
    public @Nullable JsonNode read() {
        var parameter = source.getValue();
        if (parameter != null && !parameter.equals(FIXED)) {
            // What stands beside the parameter, such as half an hour later, stays with it.
            return shown.path("parameter").asText().equals(parameter)
                    ? shown
                    : JsonNodeFactory.instance.objectNode().put("parameter", parameter);
        }
        if (kind == PartForm.Kind.TIME) {
            return time.getValue().isBlank()
                    ? null
                    : TextNode.valueOf(time.getValue().strip());
        }
        if (kind == PartForm.Kind.DURATION) {
            var written = duration.getValue();
            return written == null || written.isEmpty() ? null : TextNode.valueOf(written);
        }
        return number.getValue() == null ? null : DecimalNode.valueOf(number.getValue());
    }

    @Override
    public void tie(ErrorSummary errors, String pointer) {
        switch (kind) {
            case TIME -> errors.field(pointer, time);
            case DURATION -> errors.field(pointer, duration);
            default -> errors.field(pointer, number);
        }
    }

    /** A value that is taken from a parameter, with what it is now. */
    static String named(AmendmentEditor editor, JsonNode value) {
        var key = value.path("parameter").asText();
        return name(editor, editor.template().parameters(), key);
    }

    /** A value that stands there itself. */
    static String said(PartForm.Kind kind, JsonNode value) {
        if (kind == PartForm.Kind.FLAG) {
            return t("field.yes-no");
        }
        return kind == PartForm.Kind.DURATION ? DurationField.words(value.asText()) : value.asText();
    }
}
