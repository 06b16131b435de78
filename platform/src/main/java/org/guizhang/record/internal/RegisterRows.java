package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Heads and entries of registers. */
@ApplicationScoped
public class RegisterRows {
    private static final String OF_FORM = " where e.tenant_id = :tenant and e.module_id = :module and e.form = :form";

    @Inject
    Database database;

    /** @param last number of the entry that counts last; 0: none */
    record Head(String scope, int entries, int last) {}

    /**
     * Something entered.
     *
     * @param before number of the one before; 0: none
     * @param forward what the next record begins with, as JSON
     */
    record Entry(
            String scope,
            int number,
            int before,
            UUID recordId,
            BigDecimal plus,
            BigDecimal minus,
            @Nullable BigDecimal balance,
            @Nullable BigDecimal rangeFrom,
            @Nullable BigDecimal rangeTo,
            String forward) {
        /** Carried answers under {@code carries}, the last row of each table under {@code rows}. */
        ObjectNode read() {
            return Json.read(forward, ObjectNode.class);
        }

        ObjectNode part(String name) {
            return read().get(name) instanceof ObjectNode part ? part : JsonNodeFactory.instance.objectNode();
        }
    }

    /** Heads by scope, made where there are none, and kept from everybody else in the same order by all. */
    Map<String, Head> lock(UUID module, String form, Collection<String> scopes) {
        return database
                .sql()
                .createQuery("insert into record_register (tenant_id, module_id, form, scope, entries, last)"
                        + " select cast(:tenant as uuid), :module, :form, f.scope, 0, 0"
                        + " from (select distinct unnest(cast(:scopes as text[])) as scope order by 1) f order by f.scope"
                        + " on conflict (tenant_id, module_id, form, scope) do update set entries = record_register.entries"
                        + " returning scope, entries, last")
                .bind("module", module)
                .bind("form", form)
                .bind("scopes", scopes.toArray(String[]::new))
                .mapTo(Head.class)
                .stream()
                .collect(Collectors.toMap(Head::scope, Function.identity()));
    }

    private static final String COLUMNS = "select e.scope, e.number, e.before, e.record_id, e.plus, e.minus, e.balance,"
            + " e.range_from, e.range_to, e.forward from record_entry e";
    private static final String CURRENT = " join record_register g on g.tenant_id = e.tenant_id"
            + " and g.module_id = e.module_id and g.form = e.form and g.scope = e.scope and g.last = e.number";

    /** What counts last in registers, by scope. */
    Map<String, Entry> current(UUID module, String form, Collection<String> scopes) {
        return database
                .sql()
                .createQuery(COLUMNS + CURRENT + OF_FORM + " and e.scope = any(:scopes)")
                .bind("module", module)
                .bind("form", form)
                .bind("scopes", scopes.toArray(String[]::new))
                .mapTo(Entry.class)
                .stream()
                .collect(Collectors.toMap(Entry::scope, Function.identity()));
    }

    /** The same of all registers of a form, the last entered first. */
    List<Entry> current(UUID module, String form, int limit) {
        return database.sql()
                .createQuery(COLUMNS + CURRENT + " join record r on r.tenant_id = e.tenant_id and r.id = e.record_id"
                        + OF_FORM + " order by r.submitted_at desc, e.scope, e.number limit :limit")
                .bind("module", module)
                .bind("form", form)
                .bind("limit", limit)
                .mapTo(Entry.class)
                .list();
    }

    Optional<Entry> find(UUID module, String form, String scope, int number) {
        return database.sql()
                .createQuery(COLUMNS + OF_FORM + " and e.scope = :scope and e.number = :number")
                .bind("module", module)
                .bind("form", form)
                .bind("scope", scope)
                .bind("number", number)
                .mapTo(Entry.class)
                .findFirst();
    }

    /** What a record has entered and counts, in the order in which it did. */
    List<Entry> ofRecord(UUID record) {
        return database.sql()
                .createQuery(COLUMNS + " where e.tenant_id = :tenant and e.record_id = :record and not e.undone"
                        + " order by e.scope, e.number")
                .bind("record", record)
                .mapTo(Entry.class)
                .list();
    }

    void add(UUID module, String form, Entry entry, int version) {
        database.sql()
                .createUpdate("insert into record_entry (tenant_id, module_id, form, scope, number, before, record_id,"
                        + " version, plus, minus, balance, range_from, range_to, forward) values (:tenant, :module, :form, :scope,"
                        + " :number, :before, :record, :version, :plus, :minus, :balance, :from, :to, :forward)")
                .bind("module", module)
                .bind("form", form)
                .bind("scope", entry.scope())
                .bind("number", entry.number())
                .bind("before", entry.before())
                .bind("record", entry.recordId())
                .bind("version", version)
                .bind("plus", entry.plus())
                .bind("minus", entry.minus())
                .bind("balance", entry.balance())
                .bind("from", entry.rangeFrom())
                .bind("to", entry.rangeTo())
                .bind("forward", entry.forward())
                .execute();
        head(module, form, entry.scope(), entry.number(), entry.number());
    }

    /** The head is at an entry from here on; {@code entries} there have been in all. */
    void head(UUID module, String form, String scope, int entries, int last) {
        database.sql()
                .createUpdate("update record_register set entries = greatest(entries, :entries), last = :last"
                        + " where tenant_id = :tenant and module_id = :module and form = :form and scope = :scope")
                .bind("module", module)
                .bind("form", form)
                .bind("scope", scope)
                .bind("entries", entries)
                .bind("last", last)
                .execute();
    }

    void undo(UUID module, String form, Entry entry) {
        database.sql()
                .createUpdate("update record_entry set undone = true where tenant_id = :tenant and module_id = :module"
                        + " and form = :form and scope = :scope and number = :number")
                .bind("module", module)
                .bind("form", form)
                .bind("scope", entry.scope())
                .bind("number", entry.number())
                .execute();
        head(module, form, entry.scope(), entry.number(), entry.before());
    }

    /** A record of the register that has some of these numbers. */
    Optional<UUID> overlapping(UUID module, String form, String scope, BigDecimal from, BigDecimal to) {
        return database.sql()
                .createQuery(
                        "select e.record_id from record_entry e" + OF_FORM + " and e.scope = :scope and not e.undone"
                                + " and e.range_to >= :from and e.range_from <= :to limit 1")
                .bind("module", module)
                .bind("form", form)
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .findFirst();
    }
}
