package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Holders;
import org.guizhang.workforce.Position;
import org.jdbi.v3.core.result.RowView;
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
            + " where p.tenant_id = :tenant and m.id = any(:asked) and (p.active or r.edition_id is not null)";

    @Inject
    Database database;

    @Inject
    Holders holders;

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
        var asked = modules.toArray(UUID[]::new);
        var rows = person == null
                ? database.sql()
                        .createQuery(SELECT + " order by p.id")
                        .bind("asked", asked)
                        .map(SignatoryRows::row)
                        .list()
                : database.sql()
                        .createQuery(SELECT + " and p.id = :person")
                        .bind("asked", asked)
                        .bind("person", person)
                        .map(SignatoryRows::row)
                        .list();
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

    private static Row row(RowView row) {
        var shown = row.getColumn("clauses", String.class);
        return new Row(
                row.getColumn("id", UUID.class),
                row.getColumn("active", Boolean.class),
                !Set.of("OWNER", "AUDITOR").contains(row.getColumn("role", String.class)),
                row.getColumn("module_id", UUID.class),
                row.getColumn("template_id", String.class),
                row.getColumn("open_id", UUID.class),
                row.getColumn("signed_id", UUID.class),
                shown == null ? null : Json.read(shown, SignedContent.class));
    }
}
