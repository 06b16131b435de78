package org.guizhang.policy.upgrade.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Keeps what was answered and taken over of upgrades, one a module. */
@ApplicationScoped
public class UpgradeStore {
    @Inject
    Database database;

    /** Null where nothing was answered yet. */
    public @Nullable UpgradeEntity find(UUID module) {
        return database.entities().find(UpgradeEntity.class, module);
    }

    /** What {@link #find} has found, or a new one. */
    public UpgradeEntity kept(@Nullable UpgradeEntity found, UUID module) {
        if (found != null) {
            return found;
        }
        var made = new UpgradeEntity(module);
        database.entities().persist(made);
        return made;
    }

    /** Writes what was changed; whoever was overtaken is told so. */
    public void flush() {
        try {
            database.entities().flush();
        } catch (OptimisticLockException overtaken) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
    }
}
