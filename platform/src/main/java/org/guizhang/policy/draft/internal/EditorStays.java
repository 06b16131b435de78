package org.guizhang.policy.draft.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.policy.draft.EditorPresence;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.jdbi.v3.core.Handle;

/** The rows of who works on a draft, each a lease that ends without another sign of life. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@ActivateRequestContext
public class EditorStays {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A person at a draft. */
    public record Key(UUID tenant, UUID module, UUID person) {}

    /**
     * A sign of life; whoever has given none for too long is forgotten with it. Two who forget each other, and have just
     * come back, wait for nobody.
     */
    public void touch(Key key) {
        var now = clock.instant();
        var gone = now.minus(EditorPresence.STAY);
        in(
                key.tenant(),
                sql -> sql.createUpdate(
                                "with old as materialized (select tenant_id, module_id, person_id from draft_editor"
                                        + " where tenant_id = :tenant and module_id = :moduleId and person_id <> :personId and seen_at <= :gone"
                                        + " for update skip locked), gone as (delete from draft_editor d using old"
                                        + " where d.tenant_id = old.tenant_id and d.module_id = old.module_id"
                                        + " and d.person_id = old.person_id) insert into draft_editor"
                                        + " (tenant_id, module_id, person_id, since, seen_at) values (:tenant, :moduleId, :personId, :now, :now)"
                                        + " on conflict (tenant_id, module_id, person_id) do update set since ="
                                        + " case when draft_editor.seen_at <= :gone then excluded.since else draft_editor.since end,"
                                        + " seen_at = excluded.seen_at")
                        .bind("moduleId", key.module())
                        .bind("personId", key.person())
                        .bind("gone", gone)
                        .bind("now", now)
                        .execute());
    }

    public void leave(Key key) {
        in(
                key.tenant(),
                sql -> sql.createUpdate(
                                "delete from draft_editor where tenant_id = :tenant and module_id = :moduleId and person_id = :personId")
                        .bind("moduleId", key.module())
                        .bind("personId", key.person())
                        .execute());
    }

    /** The others at the same draft, longest first. */
    public List<EditorPresence.Here> others(Key key) {
        return in(
                key.tenant(),
                sql -> sql.createQuery(
                                "select e.person_id, p.name, e.since, e.seen_at as seen from draft_editor e join person p"
                                        + " on p.tenant_id = e.tenant_id and p.id = e.person_id where e.tenant_id = :tenant"
                                        + " and e.module_id = :moduleId and e.person_id <> :personId and e.seen_at > :seenAt order by e.since, p.name")
                        .bind("moduleId", key.module())
                        .bind("personId", key.person())
                        .bind("seenAt", clock.instant().minus(EditorPresence.STAY))
                        .mapTo(EditorPresence.Here.class)
                        .list());
    }

    /** Signs of life come with and without a caller; whoever is there stays who it was. */
    private <T> T in(UUID tenant, Function<Handle, T> work) {
        var before = caller.actor();
        var language = caller.locale();
        caller.set(SystemActor.of(tenant));
        try {
            return work.apply(database.sql());
        } finally {
            before.ifPresentOrElse(caller::set, caller::clear);
            caller.speak(language);
        }
    }
}
