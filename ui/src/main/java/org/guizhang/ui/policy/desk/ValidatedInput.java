package org.guizhang.ui.policy.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.guizhang.ui.shell.ErrorSummary;

/** The one field for a member, which shows what is wrong with it. */
abstract class ValidatedInput<V, F extends AbstractField<?, V> & HasValidationProperties> extends FieldInput<F> {
    ValidatedInput(F field) {
        super(field);
    }

    @Override
    public final void tie(ErrorSummary errors, String pointer) {
        errors.field(pointer, field);
    }
}
