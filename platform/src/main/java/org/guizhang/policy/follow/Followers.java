package org.guizhang.policy.follow;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.follow.internal.FollowJob;
import org.guizhang.policy.follow.internal.FollowRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Modules that follow new versions of their template by themselves, by each business's own choice. */
@ApplicationScoped
@Transactional
public class Followers {
    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    FollowRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<Chosen> chosen;

    @Inject
    FollowJob job;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** Somebody has chosen to follow. */
    record Chosen(UUID module) {}

    /** What a module does when its template has a newer version. */
    @Requires(Permission.READ_POLICY)
    public Follow get(UUID moduleId) {
        modules.find(moduleId);
        return rows.of(moduleId);
    }

    /** Chooses; publishing by itself needs the permission to publish. A version that is there already is followed now. */
    @Requires(Permission.EDIT_POLICY)
    public Follow choose(UUID moduleId, Follow.Way way) {
        if (way == Follow.Way.PUBLISH && !caller.get().may(Permission.PUBLISH_POLICY)) {
            throw new Forbidden(Message.of("problem.forbidden"));
        }
        var newest = templates.latest(modules.find(moduleId).templateId()).version();
        var before = rows.of(moduleId);
        var choice = new FollowRows.Choice(way, caller.person().accountId());
        rows.choose(moduleId, choice, newest.toString(), clock.instant());
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_FOLLOW_CHOSEN,
                "module",
                moduleId.toString(),
                Map.of("way", before.way()),
                Map.of("way", way)));
        if (way != Follow.Way.OFF) {
            chosen.fire(new Chosen(moduleId));
        }
        return rows.of(moduleId);
    }

    /** Follows right after the choice is stored, and not at the next look for what was laid in with it. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Chosen chosen) {
        executor.execute(job::follow);
    }
}
