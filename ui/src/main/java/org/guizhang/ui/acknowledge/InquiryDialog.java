package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;

/** A question, or why somebody does not sign. */
class InquiryDialog extends Dialog {
    InquiryDialog(Inquiries inquiries, UUID edition, Runnable done) {
        setHeaderTitle(t("sign.ask"));
        var kind = new RadioButtonGroup<Boolean>();
        kind.setLabel(t("inquiry.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(declined -> t(declined ? "inquiry.declined.do" : "inquiry.question.do"));
        kind.setValue(false);
        var comment = new TextArea(t("inquiry.comment"));
        TextLimit.of(comment, Inquiry.MAX_COMMENT);
        comment.setWidthFull();
        comment.setMinHeight("8rem");
        var errors = new ErrorSummary().field("/comment", comment);
        var form = new Div(errors, new Paragraph(t("inquiry.about")), kind, comment);
        form.addClassName("gz-form");
        add(form);
        var send = new Button(t("inquiry.send"), click -> {
            if (errors.attempt(() -> inquiries.ask(edition, kind.getValue(), comment.getValue()))) {
                close();
                done.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), send);
    }
}
