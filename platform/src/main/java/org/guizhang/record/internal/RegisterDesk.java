package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Enters records in their registers and holds them to what was entered before. The heads are locked before anything is read
 * of them, in one order by all, and before the serial number is drawn.
 */
@ApplicationScoped
public class RegisterDesk {
    @Inject
    RegisterRows rows;

    @Inject
    UniqueDesk uniques;

    /**
     * Locked registers of one record.
     *
     * @param current what counts last in each, by scope
     * @param own what the record has entered itself
     */
    record Locked(
            Map<String, RegisterRows.Head> heads,
            Map<String, RegisterRows.Entry> current,
            List<RegisterRows.Entry> own) {}

    /** Locks the registers that a record has to do with; nothing of a form that keeps none. */
    Locked lock(RecordModel model, UUID record, @Nullable UUID site, ObjectNode answers) {
        var moves = RegisterMove.of(model, site, answers);
        if (moves.isEmpty()) {
            return new Locked(Map.of(), Map.of(), List.of());
        }
        var own = rows.ofRecord(record);
        var scopes = new LinkedHashSet<String>();
        moves.forEach(move -> scopes.add(move.scope()));
        own.forEach(entry -> scopes.add(entry.scope()));
        var heads = rows.lock(model.module(), model.key(), scopes);
        return new Locked(heads, rows.current(model.module(), model.key(), scopes), own);
    }

    /** What running columns continue: the last row of each table in the register the record belongs to. */
    Map<String, JsonNode> before(RecordModel model, UUID record, @Nullable UUID site, ObjectNode answers) {
        var moves = RegisterMove.of(model, site, answers);
        if (moves.isEmpty()) {
            return Map.of();
        }
        var scope = moves.get(0).scope();
        var own = rows.ofRecord(record).stream()
                .filter(entry -> entry.scope().equals(scope))
                .findFirst();
        var last = own.isPresent()
                ? rows.find(model.module(), model.key(), scope, own.get().before())
                : Optional.ofNullable(rows.current(model.module(), model.key(), List.of(scope))
                        .get(scope));
        return last.map(RegisterDesk::lastRows).orElse(Map.of());
    }

    static Map<String, JsonNode> lastRows(RegisterRows.Entry entry) {
        var found = new HashMap<String, JsonNode>();
        entry.part("rows").fields().forEachRemaining(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    /**
     * Enters what the answers say, unless that is entered already; what the record had entered before is taken back first.
     *
     * @throws Conflict if it cannot be taken back, because later entries stand on it
     */
    void enter(RecordModel model, RecordRow row, Locked locked, ObjectNode answers, int version, Violations problems) {
        var moves = RegisterMove.of(model, row.siteId(), answers);
        if (moves.isEmpty() || RegisterRules.isEntered(moves, locked.own())) {
            return;
        }
        var heads = new HashMap<>(locked.heads());
        var current = new HashMap<>(locked.current());
        // Registers that follow from what is computed are known only now.
        var more = moves.stream()
                .map(RegisterMove::scope)
                .filter(scope -> !heads.containsKey(scope))
                .toList();
        if (!more.isEmpty()) {
            heads.putAll(rows.lock(model.module(), model.key(), more));
            current.putAll(rows.current(model.module(), model.key(), more));
        }
        undo(model, locked.own(), heads, current);
        for (var move : moves) {
            var last = current.get(move.scope());
            var entry = entry(model, row.id(), move, last, Objects.requireNonNull(heads.get(move.scope())), answers);
            if (check(model, move, last, entry, problems)) {
                rows.add(model.module(), model.key(), entry, version);
            }
            current.put(move.scope(), entry);
            heads.put(move.scope(), new RegisterRows.Head(move.scope(), entry.number(), entry.number()));
        }
    }

    /** Takes back all that a record has entered. */
    void leave(RecordModel model, RecordRow row, Locked locked) {
        undo(model, locked.own(), new HashMap<>(locked.heads()), new HashMap<>(locked.current()));
        uniques.giveBack(row);
    }

    private void undo(
            RecordModel model,
            List<RegisterRows.Entry> own,
            Map<String, RegisterRows.Head> heads,
            Map<String, RegisterRows.Entry> current) {
        var byNumber = own.stream()
                .sorted(Comparator.comparingInt(RegisterRows.Entry::number).reversed())
                .toList();
        for (var entry : byNumber) {
            var head = heads.get(entry.scope());
            if (head == null || head.last() != entry.number()) {
                throw new Conflict(Message.of("problem.record-register-later"));
            }
            rows.undo(model.module(), model.key(), entry);
            heads.put(entry.scope(), new RegisterRows.Head(entry.scope(), head.entries(), entry.before()));
        }
        if (!own.isEmpty()) {
            var scopes = own.stream().map(RegisterRows.Entry::scope).toList();
            scopes.forEach(current::remove);
            current.putAll(rows.current(model.module(), model.key(), scopes));
        }
    }

    /** The first of a register begins with what its own numbers say there was. */
    private static RegisterRows.Entry entry(
            RecordModel model,
            UUID record,
            RegisterMove move,
            RegisterRows.@Nullable Entry last,
            RegisterRows.Head head,
            ObjectNode answers) {
        BigDecimal balance = null;
        if (model.type().register().balance() != null) {
            var change = move.plus().subtract(move.minus());
            balance = last != null && last.balance() != null
                    ? last.balance().add(change)
                    : move.of() == null ? change : move.of();
        }
        var forward = JsonNodeFactory.instance.objectNode();
        forward.set("carries", move.carried());
        var lastRows = forward.putObject("rows");
        model.type().form().tables().forEach(table -> {
            var all = RegisterMove.rows(answers, table);
            if (!all.isEmpty()) {
                lastRows.set(table.key(), all.get(all.size() - 1));
            }
        });
        return new RegisterRows.Entry(
                move.scope(),
                head.entries() + 1,
                head.last(),
                record,
                move.plus(),
                move.minus(),
                balance,
                move.from(),
                move.to(),
                Json.write(forward));
    }

    private boolean check(
            RecordModel model,
            RegisterMove move,
            RegisterRows.@Nullable Entry last,
            RegisterRows.Entry entry,
            Violations problems) {
        var before = problems.all().size();
        var balance = model.type().register().balance();
        if (balance != null && entry.balance() != null) {
            RegisterRules.balance(balance, move, last, entry.balance(), problems);
        }
        var range = model.type().register().range();
        if (range != null) {
            RegisterRules.range(range, move, last, problems);
            if (range.noOverlap()
                    && move.from() != null
                    && move.to() != null
                    && move.from().compareTo(move.to()) <= 0) {
                rows.overlapping(model.module(), model.key(), move.scope(), move.from(), move.to())
                        .filter(other -> !other.equals(entry.recordId()))
                        .ifPresent(other ->
                                problems.add(move.at() + "/" + range.from(), "register-overlap", uniques.name(other)));
            }
        }
        return before == problems.all().size();
    }
}
