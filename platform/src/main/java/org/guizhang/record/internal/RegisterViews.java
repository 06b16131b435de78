package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordRegister;
import org.guizhang.shared.Days;
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
    RecordQueries queries;

    @Inject
    Clock clock;

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
                standing(model, site, reach),
                expiring(model, site, reach),
                names.of(named));
    }

    private List<String> missing(RecordModel model, @Nullable UUID site, RecordReach reach) {
        return reach.administrator() || reach.all() ? serials.missing(model, site, MOST) : List.of();
    }

    /** What is open of a form without steps waits for a signature, as the list says anyway. */
    private List<RecordRegister.Standing> standing(RecordModel model, @Nullable UUID site, RecordReach reach) {
        if (!StandingDesk.isDeclared(model)) {
            return List.of();
        }
        var counts = queries.standing(model.module(), model.key(), site, reach).stream()
                .collect(Collectors.toMap(RecordQueries.StateCount::state, RecordQueries.StateCount::records));
        return model.type().states().stream()
                .filter(state -> counts.containsKey(state.key()))
                .map(state ->
                        new RecordRegister.Standing(state.key(), state.title(), counts.getOrDefault(state.key(), 0)))
                .toList();
    }

    private RecordRegister.@Nullable Expiring expiring(RecordModel model, @Nullable UUID site, RecordReach reach) {
        var expires = model.type().expires();
        if (expires == null) {
            return null;
        }
        var remind = expires.remind();
        var by = Days.today(clock).plus(remind.isOfClock() ? Period.ofDays(1) : remind.amount());
        var wanted = RecordFilter.NONE.of(model.module(), model.key()).expiringBy(by, site);
        return new RecordRegister.Expiring(by, queries.count(wanted, !StandingDesk.isDeclared(model), reach));
    }
}
