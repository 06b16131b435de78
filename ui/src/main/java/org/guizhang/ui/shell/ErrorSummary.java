package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Violation;

/**
 * What is wrong with a form, over it: takes the focus, leads to each field, and marks the fields themselves with the
 * remedy. What was typed stays.
 *
 * <pre>{@code
 * var errors = new ErrorSummary().field("/name", name).field("/role", role);
 * if (errors.attempt(() -> people.add(name.getValue(), login.getValue(), role.getValue()))) { … }
 * }</pre>
 */
public class ErrorSummary extends Div {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final String form = UnsavedText.mark();

    public ErrorSummary() {
        addClassName("gz-errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Ties the field of a violation (a JSON pointer) to the field on the screen. */
    public <V, F extends AbstractField<?, V> & HasValidationProperties> ErrorSummary field(String pointer, F field) {
        fields.put(pointer, field);
        UnsavedText.within(field, form);
        field.addValueChangeListener(changed -> field.setInvalid(false));
        return this;
    }

    /** Makes everything in a part of the screen belong to this form, also fields that are tied to it later. */
    public ErrorSummary around(HasElement part) {
        UnsavedText.within(part, form);
        return this;
    }

    /**
     * Stores the form, or shows why the domain has refused; whether it was done. What was typed into the form is no
     * longer unsaved then. Other faults go on.
     */
    public boolean attempt(Runnable work) {
        var done = check(work);
        if (done) {
            stored();
        }
        return done;
    }

    /** The same for work that does not store what was typed, or not always: then {@link #stored} tells. */
    public boolean check(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (RuntimeException thrown) {
            var known = Problems.domain(thrown);
            if (known.isEmpty()) {
                throw thrown;
            }
            show(known.get());
            return false;
        }
    }

    /** Tells the browser that what was typed into the form is stored. */
    public void stored() {
        UnsavedText.sent(form);
    }

    public void clear() {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
    }

    public void show(DomainException refused) {
        clear();
        add(new Paragraph(refused.what().in(Messages.locale())));
        if (!refused.violations().isEmpty()) {
            var list = new UnorderedList();
            refused.violations().forEach(violation -> list.add(line(violation)));
            add(list);
        }
        setVisible(true);
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    private ListItem line(Violation violation) {
        var remedy = violation.remedy().in(Messages.locale());
        var field = fields.get(violation.field());
        if (field == null) {
            return new ListItem(remedy);
        }
        ((HasValidationProperties) field).setErrorMessage(remedy);
        ((HasValidationProperties) field).setInvalid(true);
        var label = field.getElement().getProperty("label", "");
        var link = new Button(label.isEmpty() ? remedy : t("errors.line", label, remedy));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        link.addClickListener(click -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        return new ListItem(link);
    }
}
