package org.guizhang.ui.policy.desk;

import com.vaadin.flow.component.Component;

/** The one field for a member. */
abstract class FieldInput<F extends Component> implements MemberInput {
    final F field;

    FieldInput(F field) {
        this.field = field;
    }

    @Override
    public final Component component() {
        return field;
    }
}
