package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guizhang.shared.Languages;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.ui.parts.DurationField;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** The field for a parameter, made from its type. It speaks JSON to the outside; null is an empty field. */
public final class ParameterInput {
    private static final int FEW = 5;
    private static final int LAST = 31;
    private static final int PAUSE = 350;
    private final Component component;
    private final HasValidationProperties validation;
    private final Consumer<JsonNode> writer;

    private <V, F extends AbstractField<?, V> & HasValidationProperties & HasLabel & HasHelper> ParameterInput(
            F field,
            String label,
            Component help,
            Function<JsonNode, V> read,
            Function<V, @Nullable JsonNode> write,
            Consumer<@Nullable JsonNode> changed) {
        component = field;
        validation = field;
        writer = value -> field.setValue(read.apply(value));
        field.setLabel(label);
        field.setHelperComponent(help);
        UnsavedText.stores(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var value = change.getValue();
                changed.accept(value == null ? null : write.apply(value));
            }
        });
    }

    public Component component() {
        return component;
    }

    void show(JsonNode value) {
        writer.accept(value);
    }

    /** What stands in the field is stored. */
    void stored() {
        if (component instanceof TextField field) {
            UnsavedText.stored(field, field.getValue());
        } else {
            UnsavedText.stored(component);
        }
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Marks the field with what is wrong; null clears it. */
    public void wrong(@Nullable String remedy) {
        validation.setInvalid(remedy != null);
        validation.setErrorMessage(remedy == null ? "" : remedy);
    }

    public static ParameterInput of(
            Parameter parameter, String label, Component help, Consumer<@Nullable JsonNode> changed) {
        var input = made(parameter, label, help, changed);
        UnsavedText.about(input.component, parameter.key());
        return input;
    }

    private static ParameterInput made(
            Parameter parameter, String label, Component help, Consumer<@Nullable JsonNode> changed) {
        return switch (parameter.type()) {
            case TEXT -> {
                var field = new TextField();
                TextLimit.of(field, parameter.textLength());
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.setValueChangeTimeout(PAUSE);
                field.setManualValidation(true);
                // What is typed stands in both languages.
                yield new ParameterInput(
                        field,
                        label,
                        help,
                        value -> ParameterText.in(parameter, value, Messages.locale()),
                        TextNode::valueOf,
                        changed);
            }
            case INTEGER, WORKING_DAYS -> {
                var field = new IntegerField();
                field.setStepButtonsVisible(true);
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.setValueChangeTimeout(PAUSE);
                field.setManualValidation(true);
                field.setSuffixComponent(unit(parameter));
                yield new ParameterInput(field, label, help, JsonNode::intValue, IntNode::valueOf, changed);
            }
            case MONEY, PERCENT -> {
                var field = new BigDecimalField();
                field.setLocale(Locale.ROOT);
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.setValueChangeTimeout(PAUSE);
                field.setManualValidation(true);
                if (parameter.type() == ParameterType.MONEY) {
                    field.setPrefixComponent(new Span("￥"));
                } else {
                    field.setSuffixComponent(new Span("%"));
                }
                yield new ParameterInput(field, label, help, JsonNode::decimalValue, DecimalNode::valueOf, changed);
            }
            case TIME -> {
                var field = new TimePicker();
                // Hours to 24 in both languages, as the texts have them.
                field.setLocale(Languages.isEnglish(Messages.locale()) ? Locale.UK : Locale.CHINA);
                field.setManualValidation(true);
                yield new ParameterInput(
                        field,
                        label,
                        help,
                        v -> LocalTime.parse(v.asText()),
                        v -> TextNode.valueOf(v.withSecond(0).withNano(0).toString()),
                        changed);
            }
            case DURATION ->
                new ParameterInput(new DurationField(label), label, help, JsonNode::asText, TextNode::valueOf, changed);
            case DAY_OF_MONTH -> {
                var days = IntStream.concat(IntStream.rangeClosed(1, LAST), IntStream.of(ParameterType.LAST_DAY))
                        .mapToObj(IntNode::valueOf)
                        .map(JsonNode.class::cast)
                        .filter(day -> ParameterCheck.allows(parameter, day))
                        .toList();
                yield choice(parameter, days, label, help, changed);
            }
            case WEEKDAY ->
                choice(
                        parameter,
                        ParameterType.WEEKDAYS.stream()
                                .map(ParameterInput::text)
                                .toList(),
                        label,
                        help,
                        changed);
            case CHOICE ->
                choice(
                        parameter,
                        parameter.options().stream().map(o -> text(o.key())).toList(),
                        label,
                        help,
                        changed);
        };
    }

    private static ParameterInput choice(
            Parameter parameter,
            List<JsonNode> values,
            String label,
            Component help,
            Consumer<@Nullable JsonNode> changed) {
        if (values.size() <= FEW) {
            var field = new RadioButtonGroup<JsonNode>();
            field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            field.setItems(values);
            field.setItemLabelGenerator(value -> ParameterText.in(parameter, value, Messages.locale()));
            field.setManualValidation(true);
            return new ParameterInput(field, label, help, Function.identity(), value -> value, changed);
        }
        var field = new Select<JsonNode>();
        field.setItems(values);
        field.setItemLabelGenerator(value -> ParameterText.in(parameter, value, Messages.locale()));
        field.setManualValidation(true);
        return new ParameterInput(field, label, help, Function.identity(), value -> value, changed);
    }

    private static JsonNode text(String words) {
        return TextNode.valueOf(words);
    }

    private static Span unit(Parameter parameter) {
        if (parameter.type() == ParameterType.WORKING_DAYS) {
            return new Span(org.guizhang.ui.shell.Messages.t("unit.working-days"));
        }
        var unit = parameter.unit();
        var words = unit == null ? "" : said(unit);
        return new Span(words.substring(words.indexOf('|') + 1));
    }
}
