package org.guizhang.thing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ThingKind;
import org.guizhang.tenant.Database;
import org.guizhang.thing.RegisterKind;

/** The kinds of a business: those of the editions in force, and behind them those that only things still have. */
@ApplicationScoped
public class Kinds {
    private static final int MEMORY = 1_000;

    @Inject
    Handbook handbook;

    @Inject
    Database database;

    /** Kinds of contents of editions, which are immutable, by their digest. */
    private final Cache<String, List<Declared>> read =
            Caffeine.newBuilder().maximumSize(MEMORY).build();

    /** A kind with what it was read from. */
    private record Declared(RegisterKind kind, String definition) {}

    private record Kept(String kind, String definition) {}

    /** All by id, those in force first, in the order of the handbook. */
    public Map<String, RegisterKind> all() {
        var kinds = new LinkedHashMap<String, RegisterKind>();
        inForce().forEach(declared -> kinds.put(declared.kind().id(), declared.kind()));
        database.sql()
                .createQuery("select kind, definition from thing_kind where tenant_id = :tenant order by kind")
                .mapTo(Kept.class)
                .forEach(kept -> kinds.computeIfAbsent(kept.kind(), id -> kept(id, kept.definition())));
        return kinds;
    }

    /** Keeps what a kind is now, for the things that are written by it. */
    void keep(RegisterKind kind) {
        inForce().stream()
                .filter(declared -> declared.kind().id().equals(kind.id()))
                .forEach(declared -> database.sql()
                        .createUpdate("insert into thing_kind values (:tenant, :kind, :definition)"
                                + " on conflict (tenant_id, kind) do update set definition = excluded.definition"
                                + " where thing_kind.definition <> excluded.definition")
                        .bind("kind", kind.id())
                        .bind("definition", declared.definition())
                        .execute());
    }

    private List<Declared> inForce() {
        return handbook.at(null).stream()
                .flatMap(part -> read.get(part.edition().digest(), digest -> read(part.content())).stream())
                .toList();
    }

    private static List<Declared> read(Resolved content) {
        var kinds = new ArrayList<Declared>();
        var document = content.document();
        for (var written : document.path("things")) {
            var id = document.path("template").path("id").asText() + "/"
                    + written.path("key").asText();
            var kind = new RegisterKind(id, content.title(), ThingKind.of(written), true);
            var definition = Json.canonical(Map.of("regulation", content.title(), "declared", written));
            kinds.add(new Declared(kind, definition));
        }
        return List.copyOf(kinds);
    }

    private static RegisterKind kept(String id, String definition) {
        var both = Json.read(definition, JsonNode.class);
        var title = both.path("regulation");
        return new RegisterKind(
                id,
                new Text(title.path("zh").asText(), title.path("en").asText()),
                ThingKind.of(both.path("declared")),
                false);
    }
}
