package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.record.RecordRegister;
import org.guizhang.shared.Json;
import org.guizhang.template.artefact.Register;
import org.jspecify.annotations.Nullable;

/** Shows how registers stand. */
@ApplicationScoped
public class RegisterViews {
    static final int MOST = RecordRegister.MOST;

    @Inject
    FormViews forms;

    @Inject
    RegisterRows rows;

    @Inject
    RecordRows records;

    @Inject
    RecordAccess access;

    @Inject
    SerialRows serials;

    public RecordRegister of(UUID module, String form, @Nullable UUID site) {
        var model = forms.model(module, form);
        var register = model.type().register();
        var roster = access.roster();
        var entries = rows.current(module, form, MOST).stream()
                .filter(entry -> site == null || isAt(entry, register, site))
                .toList();
        var seen = records.all(entries.stream().map(RegisterRows.Entry::recordId).toList()).stream()
                .filter(row -> access.sees(row, roster))
                .map(RecordRow::id)
                .toList();
        var heads = entries.stream()
                .filter(entry -> seen.contains(entry.recordId()))
                .map(entry -> new RecordRegister.Head(
                        Json.read(entry.scope(), ObjectNode.class),
                        entry.balance(),
                        entry.rangeTo(),
                        forward(model, entry),
                        entry.recordId()))
                .toList();
        var reach = access.reach(roster);
        return new RecordRegister(
                module, form, heads, missing(model, site, reach), serials.voided(module, form, site, reach, MOST));
    }

    private List<String> missing(RecordModel model, @Nullable UUID site, RecordReach reach) {
        return reach.administrator() || reach.all()
                ? serials.missing(model, site, MOST)
                : List.of();
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
    static ObjectNode forward(RecordModel model, RegisterRows.Entry entry) {
        var forward = JsonNodeFactory.instance.objectNode();
        forward.setAll(entry.part("carries"));
        var balance = model.type().register().balance();
        if (balance != null && entry.balance() != null) {
            var holder = RegisterMove.holder(model);
            var beside = holder == null ? model.type().form().fields() : holder.columns();
            model.type().register().carries().stream()
                    .filter(key -> !List.of(balance.of(), String.valueOf(balance.plus()), String.valueOf(balance.minus()))
                            .contains(key))
                    .filter(key -> beside.stream()
                            .anyMatch(field -> field.key().equals(key) && field instanceof Field.Amount))
                    .forEach(key -> forward.put(key, entry.balance()));
        }
        return forward;
    }
}
