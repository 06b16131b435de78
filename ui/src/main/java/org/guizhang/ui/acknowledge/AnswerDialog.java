package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.UnsavedText;

/** The answer to a question or refusal; the person hears of it. */
class AnswerDialog extends Dialog {
    AnswerDialog(Inquiries inquiries, Inquiry inquiry, Runnable done) {
        setHeaderTitle(t("inquiry.answer.of", inquiry.name()));
        var answer = new TextArea(t("inquiry.answer.label"));
        TextLimit.of(answer, Inquiry.MAX_COMMENT);
        answer.setWidthFull();
        answer.setMinHeight("8rem");
        var errors = new ErrorSummary().field("/answer", answer);
        var form = new Div(errors, new Paragraph(inquiry.comment()), answer);
        form.addClassName("gz-form");
        UnsavedText.about(form, inquiry.id().toString());
        add(form);
        var send = new Button(t("inquiry.answer.send"), click -> {
            if (errors.attempt(() -> inquiries.answer(inquiry.id(), answer.getValue()))) {
                close();
                done.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), send);
    }
}
