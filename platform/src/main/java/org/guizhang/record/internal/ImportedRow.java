package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.form.Step;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordImport;
import org.guizhang.record.RecordStart;
import org.guizhang.record.StepTaking;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.sheet.CellReader;
import org.guizhang.sheet.SheetRow;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Hands in one row of a file; of a wrong one nothing stays. */
@ApplicationScoped
public class ImportedRow {
    private static final String ANSWERS = "/answers/";

    @Inject
    DraftDesk drafts;

    @Inject
    StepDesk steps;

    @Inject
    RecordRows records;

    @Inject
    RecordAccess access;

    @Inject
    SignerDesk signers;

    @Inject
    Database database;

    RecordImport.Line tried(
            RecordModel model, ImportColumns columns, CellReader reader, SheetRow<String> row, @Nullable UUID site) {
        var faults = new ArrayList<RecordImport.Fault>();
        row.formulas().forEach(column -> faults.add(unread(columns, column, "import-formula")));
        row.errors().forEach(column -> faults.add(unread(columns, column, "import-error-value")));
        String serial = null;
        try {
            serial = database.orUndone(() -> handIn(model, columns, reader, row, site));
        } catch (Refusal refused) {
            faults.addAll(faults(model, refused.why));
        }
        return new RecordImport.Line(row.row(), faults.isEmpty() ? serial : null, List.copyOf(faults));
    }

    /** What is wrong with a row, as opposed to what is wrong with the file, its site or its reader. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient DomainException why;

        Refusal(DomainException why) {
            super(why);
            this.why = why;
        }
    }

    private @Nullable String handIn(
            RecordModel model, ImportColumns columns, CellReader reader, SheetRow<String> row, @Nullable UUID site) {
        var id = drafts.start(new RecordStart(model.module(), model.key(), site, null, null, null));
        var draft = records.find(id).orElseThrow(RecordModels::nothing);
        var step = model.type().form().steps().get(0);
        var answers = typed(model, step, draft.drafted());
        row.texts().forEach((column, text) -> {
            var field = columns.field(column);
            answers.set(column, reader.read(field, field instanceof Field.Link link ? NamedIds.kind(link) : "", text));
        });
        try {
            steps.take(
                    id,
                    step.key(),
                    new StepTaking(
                            draft.revision(), answers, confirmed(model, step, draft, answers), null, null, null));
        } catch (DomainException wrong) {
            throw new Refusal(wrong);
        }
        return records.find(id).map(RecordRow::serial).orElse(null);
    }

    /** What a draft begins with, without what is computed anyway. */
    private static ObjectNode typed(RecordModel model, Step step, ObjectNode begun) {
        var sets = model.sets(step);
        var typed = begun.deepCopy();
        begun.fieldNames().forEachRemaining(name -> {
            if (!sets.contains(name) && !name.equals("lines")) {
                typed.remove(name);
            }
        });
        return typed;
    }

    /** The signatures that the caller has to give; those of others make the row wrong, as on the screen. */
    private Map<String, GivenSignature> confirmed(RecordModel model, Step step, RecordRow draft, ObjectNode answers) {
        var roster = access.roster();
        var setting = new Setting(draft.siteId(), draft.authorId(), answers);
        Map<String, GivenSignature> given = new HashMap<>();
        SignerDesk.places(model, step, answers).values().stream()
                .filter(place -> place.required() && !place.outside() && signers.isMine(model, place, setting, roster))
                .forEach(place -> given.put(place.key(), GivenSignature.confirmation()));
        return given;
    }

    private static List<RecordImport.Fault> faults(RecordModel model, DomainException why) {
        return why instanceof Rejected wrong
                ? wrong.violations().stream()
                        .map(one -> fault(model, one.field(), one.rule(), one.remedy()))
                        .toList()
                : List.of(fault(model, "", "refused", why.what()));
    }

    private static RecordImport.Fault fault(RecordModel model, String at, String rule, Message remedy) {
        var field = at.startsWith(ANSWERS) ? model.field(at.substring(ANSWERS.length())) : Optional.<Field>empty();
        return field.map(one -> new RecordImport.Fault(one.key(), one.basics().title(), rule, remedy))
                .orElseGet(() -> new RecordImport.Fault(
                        "", Message.of("record-import.whole").both(), rule, remedy));
    }

    private static RecordImport.Fault unread(ImportColumns columns, String column, String rule) {
        return new RecordImport.Fault(
                column, columns.field(column).basics().title(), rule, Message.of("violation." + rule));
    }
}
