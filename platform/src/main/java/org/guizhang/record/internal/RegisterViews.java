package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.RecordRegister;
import org.guizhang.shared.Json;
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

    @Inject
    NamedThings names;

    public RecordRegister of(UUID module, String form, @Nullable UUID site) {
        var model = forms.model(module, form);
        var register = model.type().register();
        var roster = access.roster();
        var entries = rows.current(module, form, MOST).stream()
                .filter(entry -> site == null || RegisterForward.isAt(entry, register, site))
                .toList();
        var seen = records
                .all(entries.stream().map(RegisterRows.Entry::recordId).toList())
                .stream()
                .filter(row -> access.sees(row, roster))
                .map(RecordRow::id)
                .toList();
        var heads = entries.stream()
                .filter(entry -> seen.contains(entry.recordId()))
                .map(entry -> new RecordRegister.Head(
                        Json.read(entry.scope(), ObjectNode.class),
                        entry.balance(),
                        entry.rangeTo(),
                        RegisterForward.of(model, entry),
                        entry.recordId()))
                .toList();
        var reach = access.reach(roster);
        var named = new HashSet<String>();
        heads.forEach(head -> {
            NamedThings.collect(head.scope(), named);
            NamedThings.collect(head.forward(), named);
        });
        return new RecordRegister(
                module,
                form,
                heads,
                missing(model, site, reach),
                serials.voided(module, form, site, reach, MOST),
                names.of(named));
    }

    private List<String> missing(RecordModel model, @Nullable UUID site, RecordReach reach) {
        return reach.administrator() || reach.all() ? serials.missing(model, site, MOST) : List.of();
    }
}
