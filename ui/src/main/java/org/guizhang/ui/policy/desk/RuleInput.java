package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guizhang.ui.shell.ErrorSummary;
import org.jspecify.annotations.Nullable;

/**
 * A rule, put together by choosing a field, a comparison and what it is compared with. How it is written stands folded
 * below, for rules that say more; that is what is stored.
 */
class RuleInput extends Div implements MemberInput {
    private final RuleFields fields;
    private final Select<String> field = new Select<>();
    private final Select<SimpleRule.Comparison> how = new Select<>();
    private final ComboBox<String> right = new ComboBox<>();
    private final TextField written = new TextField();
    private final NativeDetails advanced = new NativeDetails(t("rule.advanced"));
    private final Paragraph more = new Paragraph(t("rule.more"));

    RuleInput(String label, RuleFields fields) {
        this.fields = fields;
        addClassName("gz-rule");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        var name = new Paragraph(label);
        name.addClassName("gz-strong");
        field.setLabel(t("rule.which"));
        field.setItems(fields.names());
        field.setItemLabelGenerator(key -> key == null ? t("rule.none") : fields.title(key));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(t("rule.none"));
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                offer(changed.getValue());
                write();
            }
        });
        how.setLabel(t("rule.compared"));
        how.setItemLabelGenerator(one -> fields.said(String.valueOf(field.getValue()), one));
        how.addValueChangeListener(changed -> written(changed.isFromClient()));
        right.setLabel(t("rule.with"));
        right.setItemLabelGenerator(one -> fields.operand(String.valueOf(field.getValue()), one));
        right.addValueChangeListener(changed -> written(changed.isFromClient()));
        right.setAllowCustomValue(true);
        right.addCustomValueSetListener(typed -> typed(typed.getDetail()));
        right.setManualValidation(true);
        var chosen = new Div(field, how, right);
        chosen.addClassName("gz-rule-choice");
        written.setLabel(t("rule.written", label));
        written.setHelperText(t("member.rule.help"));
        written.setManualValidation(true);
        written.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                choose();
            }
        });
        // What is wrong with it has to be seen.
        written.getElement().addPropertyChangeListener("invalid", changed -> {
            if (written.isInvalid()) {
                advanced.setOpen(true);
            }
        });
        more.addClassNames("gz-muted", "gz-small");
        more.setVisible(false);
        advanced.addClassName("gz-details");
        advanced.setContent(written);
        add(name, chosen, more, advanced);
        offer(null);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(JsonNode value) {
        written.setValue(value.asText());
        choose();
        advanced.setOpen(more.isVisible());
    }

    @Override
    public @Nullable JsonNode read() {
        return written.getValue().isBlank()
                ? null
                : TextNode.valueOf(written.getValue().strip());
    }

    @Override
    public void tie(ErrorSummary errors, String pointer) {
        errors.field(pointer, written);
    }

    private void typed(String words) {
        var name = field.getValue();
        var found = name == null ? Optional.<String>empty() : fields.typed(name, words);
        right.setInvalid(found.isEmpty());
        right.setErrorMessage(found.isEmpty() ? t("rule.with.wrong") : null);
        found.ifPresent(operand -> {
            items(operand);
            right.setValue(operand);
            write();
        });
    }

    private void written(boolean byHand) {
        if (byHand) {
            right.setInvalid(false);
            write();
        }
    }

    /** Writes what is chosen; a field that is let go takes the rule with it. */
    private void write() {
        var name = field.getValue();
        if (name == null) {
            written.clear();
        } else if (how.getValue() != null && right.getValue() != null) {
            written.setValue(new SimpleRule(name, how.getValue(), right.getValue()).written());
        }
        more.setVisible(false);
    }

    /** Chooses what is written, as far as choosing goes. */
    private void choose() {
        var rule = fields.simple(written.getValue());
        more.setVisible(rule.isEmpty() && !written.getValue().isBlank());
        field.setValue(rule.map(SimpleRule::field).orElse(null));
        offer(field.getValue());
        rule.ifPresent(one -> {
            items(one.right());
            how.setValue(one.how());
            right.setValue(one.right());
        });
    }

    /** What can be chosen for a field; nothing without one. */
    private void offer(@Nullable String name) {
        how.setVisible(name != null);
        right.setVisible(name != null);
        if (name != null) {
            var comparisons = fields.comparisons(name);
            how.setItems(comparisons);
            how.setValue(comparisons.get(0));
            right.clear();
            items(null);
        }
    }

    private void items(@Nullable String typed) {
        List<String> offered = new ArrayList<>(
                fields.operands(String.valueOf(field.getValue())).keySet());
        if (typed != null && !offered.contains(typed)) {
            offered.add(typed);
        }
        right.setItems(offered);
    }
}
