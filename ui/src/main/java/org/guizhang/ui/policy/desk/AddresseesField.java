package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.guizhang.template.TemplatePosition;

/** The positions of a template that something is for, looked for by typing; none of them means everybody. */
class AddresseesField extends MultiSelectComboBox<String> {
    AddresseesField(List<TemplatePosition> positions) {
        super(t("clause.addressees"));
        setHelperText(t("clause.addressees.help"));
        setItemLabelGenerator(key -> positions.stream()
                .filter(p -> p.key().equals(key))
                .map(p -> said(p.title()))
                .findFirst()
                .orElse(key));
        setItems(positions.stream().map(TemplatePosition::key).toList());
        setAutoExpand(AutoExpandMode.VERTICAL);
        setWidthFull();
    }
}
