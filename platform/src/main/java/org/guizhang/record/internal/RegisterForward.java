package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Json;
import org.guizhang.template.artefact.Register;
import org.jspecify.annotations.Nullable;

/** What registers bring forward into the next record. */
@ApplicationScoped
public class RegisterForward {
    @Inject
    RegisterRows rows;

    /** What a new record begins with: of the last entry of the site, for the form or as rows of its table. */
    void fill(RecordModel model, @Nullable UUID site, ObjectNode into) {
        var register = model.type().register();
        if (register.carries().isEmpty()) {
            return;
        }
        var holder = RegisterMove.holder(model);
        var mine = rows.current(model.module(), model.key(), RegisterViews.MOST).stream()
                .filter(entry -> isAt(entry, register, site))
                .toList();
        if (holder == null) {
            mine.stream().findFirst().ifPresent(entry -> into.setAll(entry.part("carries")));
            return;
        }
        var rowsOfTable = into.withObject("/lines").withArray(holder.key());
        for (var entry : mine) {
            var row = rowsOfTable.addObject();
            var scope = Json.read(entry.scope(), ObjectNode.class);
            scope.retain(holder.columns().stream().map(Field::key).toList());
            row.setAll(scope);
            row.setAll(of(model, entry));
        }
    }

    /** Whether a register belongs to a site; one that is for no site belongs to all. */
    static boolean isAt(RegisterRows.Entry entry, Register register, @Nullable UUID site) {
        if (!register.scope().contains("site")) {
            return true;
        }
        var at = Json.read(entry.scope(), ObjectNode.class).path("site");
        return site == null ? at.isMissingNode() : at.asText().equals(site.toString());
    }

    /** Carried answers; a number beside the balance that neither adds nor takes is what the balance goes on from. */
    static ObjectNode of(RecordModel model, RegisterRows.Entry entry) {
        var forward = JsonNodeFactory.instance.objectNode();
        forward.setAll(entry.part("carries"));
        var balance = model.type().register().balance();
        if (balance != null && entry.balance() != null) {
            var holder = RegisterMove.holder(model);
            var beside = holder == null ? model.type().form().fields() : holder.columns();
            model.type().register().carries().stream()
                    .filter(key -> !List.of(
                                    balance.of(), String.valueOf(balance.plus()), String.valueOf(balance.minus()))
                            .contains(key))
                    .filter(key ->
                            beside.stream().anyMatch(field -> field.key().equals(key) && field instanceof Field.Amount))
                    .forEach(key -> forward.put(key, entry.balance()));
        }
        return forward;
    }
}
