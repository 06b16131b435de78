package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.shared.Digests;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;

/** Says that a failure is put right, with a note, photos, or both. */
class CorrectionForm extends Card {
    private final Blobs blobs;
    private final String name;
    private final List<String> photos = new ArrayList<>();
    private final Div strip = new Div();

    CorrectionForm(Findings findings, Blobs blobs, ChecklistFinding finding, Consumer<ChecklistFinding> done) {
        super(t("findings.correct"));
        this.blobs = blobs;
        name = Texts.said(finding.text());
        addClassName("gz-form");
        var note = new TextArea(t("findings.correct.note"));
        note.setWidthFull();
        note.setMinHeight("6rem");
        TextLimit.of(note, ItemAnswer.MAX_TEXT);
        var errors = new ErrorSummary().field("/note", note);
        UnsavedText.about(this, finding.id().toString());
        var words = new FileWords(
                t("findings.photo.choose"), t("findings.photo.big"), t("findings.photo.type"), "photo-file");
        var file = new FileField(
                words,
                Blobs.MAX_BYTES,
                bytes -> errors.check(() -> take(bytes)),
                errors::show,
                ".jpg",
                ".jpeg",
                ".png");
        var send = new Button(t("findings.correct.send"), click -> {
            if (errors.attempt(
                    () -> done.accept(findings.correct(finding.id(), note.getValue(), List.copyOf(photos))))) {
                Toast.show(t("findings.correct.done"));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(send);
        actions.addClassName("gz-actions");
        add(errors, note, strip, file, actions);
    }

    private void take(byte[] picture) {
        var sha256 = Digests.sha256(picture);
        blobs.put(sha256, null, picture);
        if (!photos.contains(sha256)) {
            photos.add(sha256);
        }
        strip.removeAll();
        strip.add(new PhotoStrip(blobs, photos, name));
    }
}
