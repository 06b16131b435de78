package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Holders;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Reads how people stand to modules: as many statements for everybody and all modules as for one of each. */
@ApplicationScoped
public class SignatoryRows {
    private static final String SELECT = "select p.id, p.active, p.role, m.id as module_id, m.template_id,"
            + " r.edition_id as open_id, a.edition_id as signed_id, a.clauses from person p"
            + " join module m on m.tenant_id = p.tenant_id"
            + " left join signing_request r on r.tenant_id = p.tenant_id and r.person_id = p.id"
            + " and r.module_id = m.id and r.state = 'OPEN'"
            + " left join lateral (select l.edition_id, l.clauses from acknowledgement l"
            + " where l.tenant_id = p.tenant_id and l.person_id = p.id and l.module_id = m.id"
            + " order by l.signed_at desc, l.id desc limit 1) a on true"
            + " where p.tenant_id = ? and m.id = any(?) and (p.active or r.edition_id is not null)";

    @Inject
    Database database;

    @Inject
    Holders holders;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private record Row(
            UUID person,
            boolean active,
            boolean everybody,
            UUID module,
            String template,
            @Nullable UUID open,
            @Nullable UUID signed,
            @Nullable SignedContent shown) {}

    /**
     * People by module: those who may come in, and whoever else has something open.
     *
     * @param person null for everybody
     */
    Map<UUID, List<Signatory>> of(Collection<UUID> modules, @Nullable UUID person) {
        var tenant = caller.get().tenantId();
        var asked = modules.toArray(UUID[]::new);
        var rows = person == null
                ? database.sql().list(SELECT + " order by p.id", SignatoryRows::row, tenant, asked)
                : database.sql().list(SELECT + " and p.id = ?", SignatoryRows::row, tenant, asked, person);
        if (rows.isEmpty()) {
            return Map.of();
        }
        var held = holders.sourcesOf(rows.stream().map(Row::person).collect(Collectors.toSet()), Days.today(clock));
        var found = new LinkedHashMap<UUID, Map<UUID, Signatory>>();
        for (var row : rows) {
            var keys = held.getOrDefault(row.person, Set.of()).stream()
                    .filter(source -> source.template().equals(row.template))
                    .map(Position.Source::key)
                    .collect(Collectors.toSet());
            found.computeIfAbsent(row.module, module -> new LinkedHashMap<>())
                    .merge(row.person, signatory(row, keys), SignatoryRows::both);
        }
        var lists = new LinkedHashMap<UUID, List<Signatory>>();
        found.forEach((module, people) -> lists.put(module, List.copyOf(people.values())));
        return lists;
    }

    private static Signatory signatory(Row row, Set<String> keys) {
        List<UUID> open = row.open == null ? List.of() : List.of(row.open);
        return new Signatory(row.person, row.active, row.everybody, keys, open, row.signed, row.shown);
    }

    private static Signatory both(Signatory one, Signatory other) {
        var open = new ArrayList<>(one.open());
        open.addAll(other.open());
        return new Signatory(
                one.person(), one.active(), one.everybody(), one.keys(), List.copyOf(open), one.signed(), one.shown());
    }

    private static Row row(ResultSet row) throws SQLException {
        var shown = row.getString("clauses");
        return new Row(
                row.getObject("id", UUID.class),
                row.getBoolean("active"),
                !Set.of("OWNER", "AUDITOR").contains(row.getString("role")),
                row.getObject("module_id", UUID.class),
                row.getString("template_id"),
                row.getObject("open_id", UUID.class),
                row.getObject("signed_id", UUID.class),
                shown == null ? null : Json.read(shown, SignedContent.class));
    }
}
