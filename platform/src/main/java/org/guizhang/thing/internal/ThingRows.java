package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.shared.Json;
import org.guizhang.sheet.NameKey;
import org.guizhang.tenant.Database;
import org.guizhang.thing.RegisterKind;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes things, and reads those of a kind by their names. */
@ApplicationScoped
public class ThingRows {
    @Inject
    Database database;

    @Inject
    Kinds kinds;

    @Inject
    Clock clock;

    public Optional<StoredThing> find(UUID id) {
        return database.sql()
                .createQuery("select * from thing where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .map(StoredThing::read)
                .findFirst();
    }

    public Optional<StoredThing> withCode(String code) {
        return database.sql()
                .createQuery("select * from thing where tenant_id = :tenant and code = :code")
                .bind("code", code)
                .map(StoredThing::read)
                .findFirst();
    }

    /** The one of a kind that is called so at a site, closed or not; null: of the whole business. */
    public Optional<StoredThing> called(String kind, @Nullable UUID site, String name) {
        return named(kind, List.of(name)).stream()
                .filter(thing -> Objects.equals(thing.site(), site))
                .findFirst();
    }

    /** Those of a kind with one of these names, at any site, closed ones too. */
    public List<StoredThing> named(String kind, Collection<String> names) {
        return database.sql()
                .createQuery(
                        "select * from thing where tenant_id = :tenant and kind = :kind and name_key = any(:keys) order by id")
                .bind("kind", kind)
                .bind("keys", names.stream().map(NameKey::of).distinct().toArray(String[]::new))
                .map(StoredThing::read)
                .list();
    }

    public long count() {
        return database.sql()
                .createQuery("select count(*) from thing where tenant_id = :tenant")
                .mapTo(Long.class)
                .one();
    }

    /** Writes new things of one kind. */
    public void add(RegisterKind kind, List<StoredThing> fresh) {
        kinds.keep(kind);
        bound(
                        database.sql()
                                .createUpdate(
                                        "insert into thing (tenant_id, kind, created_at, id, site_id, area_id, name,"
                                                + " name_key, answers, code) select :tenant, :kind, :now, f.* from unnest(:ids::uuid[],"
                                                + " :sites::uuid[], :areas::uuid[], :names::text[], :keys::text[], :answers::text[],"
                                                + " :codes::text[]) f"),
                        fresh)
                .bind("kind", kind.id())
                .bind("now", clock.instant())
                .bind("codes", texts(fresh, StoredThing::code))
                .execute();
        addDays(kind, fresh);
    }

    /** Writes what may change of things of one kind; whether nobody had changed any since it was read. */
    public boolean change(RegisterKind kind, List<StoredThing> wanted) {
        kinds.keep(kind);
        var done = bound(
                        database.sql()
                                .createUpdate("update thing t set site_id = f.site, area_id = f.area, name = f.name,"
                                        + " name_key = f.key, answers = f.answers, version = version + 1 from unnest("
                                        + ":ids::uuid[], :sites::uuid[], :areas::uuid[], :names::text[], :keys::text[],"
                                        + " :answers::text[], :revisions::integer[])"
                                        + " f (id, site, area, name, key, answers, revision)"
                                        + " where t.tenant_id = :tenant and t.id = f.id and t.version = f.revision"),
                        wanted)
                .bind("revisions", wanted.stream().map(StoredThing::revision).toArray(Integer[]::new))
                .execute();
        removeDays(wanted);
        addDays(kind, wanted);
        return done == wanted.size();
    }

    private static Update bound(Update statement, List<StoredThing> things) {
        return statement
                .bind("ids", things.stream().map(StoredThing::id).toArray(UUID[]::new))
                .bind("sites", things.stream().map(StoredThing::site).toArray(UUID[]::new))
                .bind("areas", things.stream().map(StoredThing::area).toArray(UUID[]::new))
                .bind("names", texts(things, StoredThing::name))
                .bind("keys", texts(things, thing -> NameKey.of(thing.name())))
                .bind("answers", texts(things, thing -> Json.canonical(thing.answers())));
    }

    private static String[] texts(List<StoredThing> things, Function<StoredThing, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    /** Closes a thing, or opens it again; whether nobody had changed it since it was read. */
    public boolean close(RegisterKind kind, StoredThing thing, @Nullable Instant at) {
        var done = database.sql()
                        .createUpdate("update thing set closed_at = :at, version = version + 1"
                                + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("at", at)
                        .bind("id", thing.id())
                        .bind("revision", thing.revision())
                        .execute()
                == 1;
        removeDays(List.of(thing));
        addDays(kind, List.of(thing.closed(at)));
        return done;
    }

    private void removeDays(List<StoredThing> things) {
        database.sql()
                .createUpdate("delete from thing_day where tenant_id = :tenant and thing_id = any(:things)")
                .bind("things", things.stream().map(StoredThing::id).toArray(UUID[]::new))
                .execute();
    }

    /** All days of open things, whichever of them end something today: another edition may say otherwise. */
    private void addDays(RegisterKind kind, List<StoredThing> things) {
        var days = things.stream().flatMap(thing -> days(kind, thing)).toList();
        if (days.isEmpty()) {
            return;
        }
        database.sql()
                .createUpdate("insert into thing_day (tenant_id, kind, thing_id, field, day) select :tenant, :kind, f.*"
                        + " from unnest(:things::uuid[], :fields::text[], :days::date[]) f")
                .bind("kind", kind.id())
                .bind("things", days.stream().map(Day::thing).toArray(UUID[]::new))
                .bind("fields", days.stream().map(Day::field).toArray(String[]::new))
                .bind("days", days.stream().map(Day::day).toArray(String[]::new))
                .execute();
    }

    private record Day(UUID thing, String field, String day) {}

    private static Stream<Day> days(RegisterKind kind, StoredThing thing) {
        return kind.fields().stream()
                .filter(field ->
                        thing.closedAt() == null && field.basics().type().equals("date"))
                .filter(field -> thing.answers().path(field.key()).isTextual())
                .map(field -> new Day(
                        thing.id(),
                        field.key(),
                        thing.answers().path(field.key()).asText()));
    }
}
