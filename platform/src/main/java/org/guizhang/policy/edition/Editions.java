package org.guizhang.policy.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** The editions of modules as their readers may have them. */
@ApplicationScoped
@Transactional
public class Editions {
    @Inject
    EditionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

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

    /** The editions of a module, newest first; those that have not begun are for those who may see drafts. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Edition> list(UUID moduleId) {
        if (!rows.isModule(moduleId)) {
            throw new NotFound(Message.of("problem.not-found"));
        }
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
}
