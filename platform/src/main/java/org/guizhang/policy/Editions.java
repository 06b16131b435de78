package org.guizhang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.internal.EditionEntity;
import org.guizhang.policy.internal.EditionRows;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Publishes drafts and reads what was published. */
@ApplicationScoped
@Transactional
public class Editions {
    @Inject
    Database database;

    @Inject
    Modules modules;

    @Inject
    EditionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<DocumentChanged> changes;

    /**
     * An edition with its text.
     *
     * @param whole whether the reader may have the advisories
     */
    public record Published(Edition edition, Resolved content, boolean whole) {
        /** The text as this reader may have it. */
        public JsonNode document() {
            return whole ? content.document() : content.documentForReaders();
        }
    }

    /**
     * Publishes the draft as it is at {@code revision}, in one transaction. An edition cannot begin in the past,
     * because what was in force on a day stays what it was. Throws {@link Conflict} when nothing has changed since the
     * last edition.
     */
    @Requires(Permission.PUBLISH_POLICY)
    public Edition publish(UUID moduleId, Edition.Publication publication, int revision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var violations = new Violations();
        var note = violations.text("/note", publication.note(), Edition.MAX_NOTE);
        var from = publication.effectiveFrom() == null
                ? now
                : publication.effectiveFrom().truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            violations.add("/effectiveFrom", "past");
        }
        violations.check();
        var module = modules.lock(moduleId, revision);
        var template = modules.template(module);
        var resolved =
                Resolver.resolve(template, ParameterValues.check(template, module.parameters()), module.amendments());
        var editions = rows.ofModule(moduleId);
        var latest = editions.isEmpty() ? null : editions.get(0);
        if (latest != null && latest.digest().equals(resolved.digest())) {
            throw new Conflict(Message.of("problem.nothing-to-publish", latest.number()));
        }
        var material = latest == null || publication.material();
        int major = number(latest, 0) + (material ? 1 : 0);
        int minor = material ? 0 : number(latest, 1) + 1;
        var edition = new Edition(
                ids.next(),
                moduleId,
                major + "." + minor,
                resolved.digest(),
                note,
                material,
                from,
                now,
                caller.get().name());
        database.entities()
                .persist(new EditionEntity(
                        edition,
                        major,
                        minor,
                        resolved.canonical(),
                        caller.get().personId()));
        database.entities().flush();
        deeds.fire(new Deed(
                "edition.published",
                "module",
                moduleId.toString(),
                latest == null ? null : Map.of("number", latest.number(), "digest", latest.digest()),
                Map.of(
                        "number", edition.number(),
                        "digest", edition.digest(),
                        "note", note,
                        "effectiveFrom", from.toString())));
        changes.fire(new DocumentChanged(ClauseDocuments.KIND, moduleId.toString()));
        return edition;
    }

    /** The editions of a module, newest first; those that have not begun are for those who may see drafts. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Edition> list(UUID moduleId) {
        modules.find(moduleId);
        return rows.ofModule(moduleId).stream().filter(this::isReadable).toList();
    }

    /** One edition with its text; those that have not begun, and advisories, are for those who may see drafts. */
    @Requires(Permission.READ_HANDBOOK)
    public Published get(UUID id) {
        var edition = rows.find(id).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (!isReadable(edition)) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return new Published(
                edition,
                rows.contents(List.of(edition)).of(edition),
                caller.get().may(Permission.READ_POLICY));
    }

    private boolean isReadable(Edition edition) {
        return !edition.effectiveFrom().isAfter(clock.instant()) || caller.get().may(Permission.READ_POLICY);
    }

    private static int number(@Nullable Edition latest, int part) {
        return latest == null ? 0 : Integer.parseInt(latest.number().split("\\.", -1)[part]);
    }
}
