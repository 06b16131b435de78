package org.guizhang.policy.draft.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Database;

/** Keeps modules with their drafts. */
@ApplicationScoped
public class ModuleStore {
    @Inject
    Database database;

    /** Throws {@link NotFound} where the business has no such module. */
    public ModuleEntity find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The same, locked to the end of the transaction. */
    public ModuleEntity lock(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same where it may be gone. */
    public Optional<ModuleEntity> lockIfThere(UUID id) {
        return Optional.ofNullable(database.entities().find(ModuleEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private ModuleEntity find(UUID id, LockModeType lock) {
        var found = database.entities().find(ModuleEntity.class, id, lock);
        if (found == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return found;
    }

    public ModuleEntity lock(ModuleEntity module) {
        database.entities().lock(module, LockModeType.PESSIMISTIC_WRITE);
        return module;
    }

    /** All of the tenant, in the order of their activation. */
    public List<ModuleEntity> all() {
        return database.entities()
                .createQuery("select m from Module m order by m.id", ModuleEntity.class)
                .getResultList();
    }

    /** The module of a template, given up or not. */
    public Optional<ModuleEntity> of(String template) {
        return database.entities()
                .createQuery("select m from Module m where m.templateId = :template", ModuleEntity.class)
                .setParameter("template", template)
                .getResultStream()
                .findFirst();
    }

    public void add(ModuleEntity module) {
        database.entities().persist(module);
    }

    /** Writes what was changed; whoever was overtaken since the draft was read is told so. */
    public void flush() {
        try {
            database.entities().flush();
        } catch (OptimisticLockException overtaken) {
            throw stale();
        }
    }

    /** Refuses work on a draft that stands still, or that somebody else has changed since {@code revision}. */
    public static void guard(ModuleDraft module, int revision) {
        if (module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-repealed"));
        }
        if (module.revision() != revision) {
            throw stale();
        }
    }

    public static Conflict stale() {
        return new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
    }
}
