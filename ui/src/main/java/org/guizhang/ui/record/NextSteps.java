package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.record.FormRecord;
import org.guizhang.record.FormRecord.NeededSignature;
import org.guizhang.record.FormRecord.NextStep;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordForm;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;

/** What the reader can do with a record: take a step, send it back, or go on filling in where something is missing. */
class NextSteps extends Card {
    private final Records records;
    private final FormRecord record;
    private final Runnable done;
    private final TextArea reason = new TextArea(t("records.reason"));
    private final ErrorSummary errors = new ErrorSummary().field("/reason", reason);

    NextSteps(Records records, FormRecord record, RecordForm form, Runnable done) {
        super(t("records.next"));
        this.records = records;
        this.record = record;
        this.done = done;
        addClassNames("gz-form", "gz-next-steps");
        add(errors);
        var fields = form.steps().stream().collect(Collectors.toMap(RecordForm.FormStep::key, step -> step));
        var filling = record.state() == null;
        for (var step : record.now()) {
            filling |= asksForMore(step);
        }
        if (filling) {
            add(fill());
        } else if (record.mayCorrect()) {
            add(Links.button(RecordPaths.fill(record.id()), t("records.correct"), false));
        }
        var reasons = record.now().stream().anyMatch(step -> step.mayRefuse() || step.needsReason());
        if (reasons) {
            reason.setWidthFull();
            reason.setHelperText(t("records.reason.help"));
            TextLimit.of(reason, Records.MAX_REASON);
            UnsavedText.about(this, record.id().toString());
        }
        var first = true;
        for (var step : record.now()) {
            if (record.state() != null && !asksForMore(step)) {
                add(actions(step, first && !filling, Objects.requireNonNull(fields.get(step.step()))));
                first = false;
            }
        }
        if (reasons) {
            addComponentAtIndex(2, reason);
        }
    }

    /** Whether it needs answers, or signatures that others have to draw. */
    private boolean asksForMore(NextStep step) {
        var asked = Set.copyOf(step.sets());
        var missing = record.judgement().missing().stream().anyMatch(pointer -> asked.contains(fieldOf(pointer)));
        return missing
                || !step.requires().stream().allMatch(record.answers()::has)
                || step.signatures().stream().anyMatch(one -> one.required() && !one.given() && !one.mine());
    }

    private static String fieldOf(String pointer) {
        var parts = pointer.split("/", -1);
        return parts.length > 2 && parts[1].equals("lines") ? parts[2] : parts[1];
    }

    private Anchor fill() {
        return Links.button(RecordPaths.fill(record.id()), t("records.fill"), true);
    }

    private Div actions(NextStep step, boolean primary, RecordForm.FormStep declared) {
        var row = new Div();
        row.addClassName("gz-actions");
        var mine = step.signatures().stream()
                .filter(one -> one.mine() && !one.given())
                .toList();
        if (!mine.isEmpty()) {
            var told = new Paragraph(t(
                    "records.signs",
                    Texts.list(mine.stream().map(one -> Texts.said(one.title())).toList())));
            told.addClassNames("gz-muted", "gz-small");
            row.add(told);
        }
        var take = new Button(Texts.said(step.title()), click -> take(step, false));
        if (primary && !step.needsReason()) {
            take.addThemeName("primary");
        }
        row.add(take);
        if (step.mayRefuse() && declared.returnsTo() != null) {
            row.add(new Button(t("records.refuse", Texts.said(step.title())), click -> take(step, true)));
        }
        return row;
    }

    private void take(NextStep step, boolean refused) {
        Map<String, GivenSignature> signatures = new HashMap<>();
        if (!refused) {
            step.signatures().stream()
                    .filter(one -> one.mine() && !one.given())
                    .map(NeededSignature::key)
                    .forEach(key -> signatures.put(key, GivenSignature.confirmation()));
        }
        var said = reason.getValue().isBlank() ? null : reason.getValue().strip();
        var taking = new StepTaking(record.revision(), null, signatures, refused ? true : null, said, null);
        if (errors.attempt(() -> records.take(record.id(), step.step(), taking))) {
            Toast.show(t(refused ? "records.refused.done" : "records.taken", Texts.said(step.title())));
            done.run();
        }
    }
}
