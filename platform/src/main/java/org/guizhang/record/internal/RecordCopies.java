package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Table;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.RecordStart;
import org.guizhang.template.artefact.Register;

/** Begins records with what an earlier one said. */
@ApplicationScoped
public class RecordCopies {
    private static final Set<String> ITS_OWN =
            Set.of("date", "date-time", "time", "month", "photo", "attachment", "signature");

    @Inject
    RecordViews views;

    @Inject
    RecordModels models;

    @Inject
    DraftDesk drafts;

    public UUID like(UUID id) {
        var like = views.get(id);
        var site = like.site();
        var begun = drafts.start(
                new RecordStart(like.module(), like.form(), site == null ? null : site.id(), null, null, null));
        var model = models.of(views.get(begun).edition(), like.form());
        var draft = views.get(begun);
        var answers = draft.answers().deepCopy();
        var sets = model.sets(model.type().form().steps().get(0));
        var carried = carried(model.type().register());
        model.type().form().fields().stream()
                .filter(field -> sets.contains(field.key())
                        && !ITS_OWN.contains(field.basics().type())
                        && !carried.contains(field.key())
                        && like.answers().has(field.key()))
                .forEach(field -> answers.set(field.key(), like.answers().get(field.key())));
        for (var table : model.type().form().tables()) {
            if (sets.contains(table.key()) && !model.type().carryOver().containsKey(table.key())) {
                rows(table, RegisterMove.rows(like.answers(), table), answers);
            }
        }
        drafts.save(begun, new DraftAnswers(draft.revision(), answers));
        return begun;
    }

    /** Fields that a register says, and nobody types. */
    private static Set<String> carried(Register register) {
        var carried = new HashSet<>(register.carries());
        var balance = register.balance();
        if (balance != null) {
            carried.add(balance.of());
        }
        var range = register.range();
        if (range != null) {
            carried.add(range.from());
            carried.add(range.to());
        }
        return carried;
    }

    private static void rows(Table table, Iterable<JsonNode> rows, ObjectNode into) {
        var copied = into.withObject("/lines").putArray(table.key());
        for (var row : rows) {
            var cells = copied.addObject();
            table.columns().stream()
                    .filter(column -> !ITS_OWN.contains(column.basics().type()) && row.has(column.key()))
                    .forEach(column -> cells.set(column.key(), row.get(column.key())));
        }
    }
}
