package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobUse;
import org.guizhang.blob.Blobs;
import org.guizhang.form.Field;
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
    Blobs blobs;

    @Inject
    Clock clock;

    /** One thing that is named somewhere. */
    private record Named(String at, String type, String to, String id) {}

    void check(RecordModel model, ObjectNode answers, ObjectNode before, Roster roster, Violations problems) {
        var there = named(model, before).stream().map(Named::id).collect(Collectors.toSet());
        var fresh = named(model, answers).stream()
                .filter(one -> !there.contains(one.id()))
                .toList();
        known(fresh, List.of("person", "people"), "person-unknown", this::people, problems);
        known(fresh, List.of("site"), "site-unknown", ids -> openSites(), problems);
        known(fresh, List.of("position"), "position-unknown", ids -> allPositions(), problems);
        things(model, fresh, problems);
        records(model, fresh, roster, problems);
    }

    /** The pictures of an answer belong to the record from now on; those that were never sent are named. */
    void keepPictures(RecordModel model, UUID record, ObjectNode answers, Collection<String> drawn, Violations problems) {
        var places = new HashMap<String, List<String>>();
        named(model, answers).stream()
                .filter(one -> isPicture(one.type()))
                .forEach(one -> places.computeIfAbsent(one.id(), digest -> new ArrayList<>())
                        .add(one.at()));
        var all = new LinkedHashSet<>(places.keySet());
        all.addAll(drawn);
        if (!all.isEmpty()) {
            blobs.use(List.of(new BlobUse(RecordPictures.KIND, record.toString(), all))).stream()
                    .flatMap(digest -> places.getOrDefault(digest, List.of("/signatures")).stream())
                    .sorted()
                    .forEach(place -> problems.add(place, "photo-missing"));
        }
    }

    private static boolean isPicture(String type) {
        return List.of("photo", "attachment", "signature").contains(type);
    }

    private static void known(
            List<Named> fresh,
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

    private static Set<UUID> ids(List<Named> named) {
        return named.stream()
                .map(Named::id)
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

    private void things(RecordModel model, List<Named> fresh, Violations problems) {
        var asked = fresh.stream()
                .filter(one -> List.of("thing", "things").contains(one.type()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Map<UUID, OpenThing> found = things.all(ids(asked)).stream()
                .collect(Collectors.toMap(OpenThing::id, Function.identity()));
        for (var one : asked) {
            var thing = Ids.isId(one.id()) ? found.get(UUID.fromString(one.id())) : null;
            if (thing == null || !(one.to().isEmpty() || thing.kind().equals(model.role(one.to())))) {
                problems.add(one.at(), "thing-unknown");
            }
        }
    }

    private void records(RecordModel model, List<Named> fresh, Roster roster, Violations problems) {
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

    private static List<Named> named(RecordModel model, ObjectNode answers) {
        var found = new ArrayList<Named>();
        named(model.type().form().fields(), answers, StepAnswers.AT, found);
        model.type().form().tables().forEach(table -> {
            var all = RegisterMove.rows(answers, table);
            for (int i = 0; i < all.size(); i++) {
                named(table.columns(), all.get(i), StepAnswers.AT + "/lines/" + table.key() + "/" + i, found);
            }
        });
        return found;
    }

    private static void named(List<Field> fields, JsonNode answers, String at, List<Named> into) {
        for (var field : fields) {
            if (field instanceof Field.Link link) {
                var answer = answers.path(field.key());
                var here = at + "/" + field.key();
                var type = field.basics().type();
                if (answer.isTextual()) {
                    into.add(new Named(here, type, link.to(), answer.asText()));
                }
                for (int i = 0; i < answer.size(); i++) {
                    into.add(new Named(here, type, link.to(), answer.get(i).asText()));
                }
            }
        }
    }
}
