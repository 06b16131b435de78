package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.guizhang.policy.diff.Substance;
import org.guizhang.policy.edition.Edition;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.jspecify.annotations.Nullable;

/** Asks why a change that is more than wording is called editorial, and lists what of it is more. */
class EditorialReason extends Div {
    /** So many are listed; the rest are counted, for the comparison above shows them all. */
    private static final int LISTED = 8;

    private final Paragraph about = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final TextArea reason = new TextArea(t("publish.editorial.reason"));

    EditorialReason(ErrorSummary errors) {
        addClassName("gz-asked");
        setId("editorial-reason");
        TextLimit.of(reason, Edition.MAX_NOTE);
        reason.setHelperText(t("publish.editorial.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        errors.field("/editorialReason", reason);
        add(about, list, reason);
        setVisible(false);
    }

    /** Asks about these; nothing is shown where there are none. */
    void ask(List<Substance> substance) {
        setVisible(!substance.isEmpty());
        about.setText(t("publish.editorial.more", substance.size()));
        list.removeAll();
        substance.stream().limit(LISTED).forEach(one -> list.add(new ListItem(said(one.named()))));
        if (substance.size() > LISTED) {
            list.add(new ListItem(t("publish.editorial.rest", substance.size() - LISTED)));
        }
    }

    /** What was approved, so that it need not be written again; null where nothing was. */
    void suggest(@Nullable String approved) {
        if (approved != null) {
            reason.setValue(approved);
        }
    }

    /** What was written, empty where nothing is asked. */
    String reason() {
        return isVisible() ? reason.getValue() : "";
    }
}
