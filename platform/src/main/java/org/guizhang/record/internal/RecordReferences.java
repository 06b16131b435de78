package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Database;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;

/** What answers name is there and may be chosen; what stood there before may have come to an end since. */
@ApplicationScoped
public class RecordReferences {
    @Inject
    Database database;

    @Inject
    SiteRows sites;

    @Inject
    PositionRows positions;

    @Inject
    OpenThings things;

    @Inject
    RecordRows rows;

    @Inject
    VersionRows versions;

    @Inject
    RecordModels models;

    @Inject
    RecordAccess access;

    @Inject
    Clock clock;

    void check(RecordModel model, ObjectNode answers, ObjectNode before, Roster roster, Violations problems) {
        var there = NamedAnswer.all(model, before).stream().map(NamedAnswer::id).collect(Collectors.toSet());
        var fresh = NamedAnswer.all(model, answers).stream()
                .filter(one -> !there.contains(one.id()))
                .toList();
        known(fresh, List.of("person", "people"), "person-unknown", this::people, problems);
        known(fresh, List.of("site"), "site-unknown", ids -> openSites(), problems);
        known(fresh, List.of("position"), "position-unknown", ids -> allPositions(), problems);
        things(model, fresh, problems);
        records(model, fresh, roster, problems);
    }

    private static void known(
            List<NamedAnswer> fresh,
            List<String> types,
            String rule,
            Function<Set<UUID>, Set<UUID>> look,
            Violations problems) {
        var asked = fresh.stream().filter(one -> types.contains(one.type())).toList();
        var ids = ids(asked);
        if (!asked.isEmpty()) {
            var found = ids.isEmpty() ? Set.<UUID>of() : look.apply(ids);
            asked.stream()
                    .filter(one -> !Ids.isId(one.id()) || !found.contains(UUID.fromString(one.id())))
                    .forEach(one -> problems.add(one.at(), rule));
        }
    }

    private static Set<UUID> ids(List<NamedAnswer> named) {
        return named.stream()
                .map(NamedAnswer::id)
                .filter(Ids::isId)
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<UUID> people(Set<UUID> ids) {
        return database
                .sql()
                .createQuery("select id from person where tenant_id = :tenant and id = any(:ids) and active")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private Set<UUID> openSites() {
        return sites.all().stream()
                .filter(site -> !site.closed())
                .map(site -> site.id())
                .collect(Collectors.toSet());
    }

    private Set<UUID> allPositions() {
        return new HashSet<>(positions.structure().ids());
    }

    private void things(RecordModel model, List<NamedAnswer> fresh, Violations problems) {
        var asked = fresh.stream()
                .filter(one -> List.of("thing", "things").contains(one.type()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Map<UUID, OpenThing> found =
                things.all(ids(asked)).stream().collect(Collectors.toMap(OpenThing::id, Function.identity()));
        for (var one : asked) {
            var thing = Ids.isId(one.id()) ? found.get(UUID.fromString(one.id())) : null;
            if (thing == null || !(one.to().isEmpty() || thing.kind().equals(model.role(one.to())))) {
                problems.add(one.at(), "thing-unknown");
            }
        }
    }

    private void records(RecordModel model, List<NamedAnswer> fresh, Roster roster, Violations problems) {
        var asked = fresh.stream().filter(one -> one.type().equals("record")).toList();
        if (asked.isEmpty()) {
            return;
        }
        var found = rows.all(ids(asked)).stream()
                .filter(row -> row.state() != null
                        && !row.state().equals(RecordModel.VOID)
                        && row.moduleId().equals(model.module())
                        && access.sees(row, roster))
                .collect(Collectors.toMap(row -> row.id().toString(), Function.identity()));
        for (var one : asked) {
            var row = found.get(one.id());
            if (row == null || !(one.to().isEmpty() || row.form().equals(one.to()))) {
                problems.add(one.at(), "record-unknown");
            } else {
                expired(row, one.at(), problems);
            }
        }
    }

    private void expired(RecordRow row, String at, Violations problems) {
        var other = models.of(row.editionId(), row.form());
        var expires = other.type().expires();
        var answers = versions.answers(List.of(row.id())).get(row.id());
        var until = expires == null || !expires.blocks() || answers == null ? null : RecordDay.expires(other, answers);
        if (until != null && until.isBefore(Days.today(clock))) {
            problems.add(at, "record-expired", other.type().title(), until);
        }
    }
}
