package org.guizhang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.policy.internal.UpgradeEntity;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Plan;
import org.guizhang.policy.upgrade.Question;
import org.guizhang.policy.upgrade.Rebase;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.guizhang.template.ValueCheck;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Takes drafts to newer versions of their templates. Decisions are kept one by one, so that an upgrade can be left and
 * gone on with; nothing changes for readers before the draft is published.
 */
@ApplicationScoped
@Transactional
public class Upgrades {
    @Inject
    Database database;

    @Inject
    Modules modules;

    @Inject
    Templates templates;

    @Inject
    Differences differences;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** The newest version of a module's template, if the draft follows an older one. */
    @Requires(Permission.READ_POLICY)
    public Optional<String> newer(UUID moduleId) {
        return newer(modules.find(moduleId));
    }

    /** Where the upgrade stands: what is asked, what goes along, what it would change. */
    @Requires(Permission.READ_POLICY)
    public Upgrade get(UUID moduleId) {
        return read(modules.find(moduleId));
    }

    /**
     * Answers a question, or takes the answer back with a null choice.
     *
     * @param revision of the upgrade it starts from; {@link Conflict} when somebody else has decided since
     * @throws Rejected if the answer is none of those offered, or does not fit the new version
     */
    @Requires(Permission.EDIT_POLICY)
    public Upgrade decide(UUID moduleId, String questionId, @Nullable Decision wanted, int revision) {
        var module = modules.find(moduleId);
        var to = newer(module).orElseThrow(Upgrades::nothing);
        var row = database.entities().find(UpgradeEntity.class, moduleId);
        if ((row == null ? 0 : row.revision()) != revision) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var decisions = new HashMap<>(decisions(row, module, to));
        var question = question(plan(module, to, decisions), questionId);
        if (wanted == null) {
            decisions.remove(questionId);
        } else {
            check(question, wanted, templates.get(module.templateId(), to));
            decisions.put(questionId, wanted.withBasis(question.basis()));
            stands(question(plan(module, to, decisions), questionId));
        }
        if (row == null) {
            row = new UpgradeEntity(moduleId);
            database.entities().persist(row);
        }
        row.decide(module.templateVersion(), to, decisions, caller.get().name(), clock.instant());
        flush();
        deeds.fire(new Deed("upgrade.decided", "module", moduleId.toString(), question.decision(), wanted));
        return read(module);
    }

    /**
     * Puts the decided upgrade into the draft. Throws {@link Conflict} while questions are open, and when somebody
     * else has changed the draft since {@code revision}.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module apply(UUID moduleId, int revision) {
        var module = modules.find(moduleId);
        var to = newer(module).orElseThrow(Upgrades::nothing);
        Modules.guard(module, revision);
        var row = database.entities().find(UpgradeEntity.class, moduleId);
        var plan = plan(module, to, decisions(row, module, to));
        if (!plan.isDecided()) {
            var open = plan.questions().stream().filter(Question::isOpen).count();
            throw new Conflict(Message.of("problem.upgrade-open", open));
        }
        var from = module.templateVersion();
        var before = UpgradeEntity.State.of(module);
        var fresh = templates.get(module.templateId(), to);
        var own = new HashMap<>(ParameterValues.check(fresh, plan.parameters()));
        own.keySet().retainAll(plan.parameters().keySet());
        module.follow(to, own, plan.amendments(), clock.instant());
        if (row == null) {
            row = new UpgradeEntity(moduleId);
            database.entities().persist(row);
        }
        var after = UpgradeEntity.State.of(module);
        row.apply(from, to, before, after, caller.get().name(), clock.instant());
        modules.flush();
        deeds.fire(new Deed(
                "upgrade.applied", "module", moduleId.toString(), Map.of("version", from), Map.of("version", to)));
        return modules.read(module);
    }

    /**
     * Puts the draft back as it was before the last upgrade. Throws {@link Conflict} if there is none, or if the draft
     * has been changed since, because that would be lost.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module undo(UUID moduleId, int revision) {
        var module = modules.find(moduleId);
        var row = database.entities().find(UpgradeEntity.class, moduleId);
        var before = row == null ? null : row.before();
        if (row == null || before == null) {
            throw new Conflict(Message.of("problem.upgrade-none"));
        }
        Modules.guard(module, revision);
        if (!row.isAsApplied(module)) {
            throw new Conflict(Message.of("problem.upgrade-changed"));
        }
        var from = module.templateVersion();
        module.follow(before.version(), before.parameters(), before.amendments(), clock.instant());
        row.undo(caller.get().name(), clock.instant());
        modules.flush();
        deeds.fire(new Deed(
                "upgrade.undone",
                "module",
                moduleId.toString(),
                Map.of("version", from),
                Map.of("version", before.version())));
        return modules.read(module);
    }

    private Upgrade read(ModuleEntity module) {
        var row = database.entities().find(UpgradeEntity.class, module.id());
        var before = row == null ? null : row.before();
        var undoable = row != null && before != null && row.isAsApplied(module) ? before.version() : null;
        var revision = row == null ? 0 : row.revision();
        var newer = newer(module);
        if (newer.isEmpty()) {
            return new Upgrade(
                    module.id(),
                    module.templateVersion(),
                    null,
                    revision,
                    module.revision(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    null,
                    undoable);
        }
        var to = newer.get();
        var plan = plan(module, to, decisions(row, module, to));
        var old = modules.template(module);
        var fresh = templates.get(module.templateId(), to);
        var now = Resolver.resolve(old, ParameterValues.check(old, module.parameters()), module.amendments());
        var then = Resolver.resolve(fresh, ParameterValues.check(fresh, plan.parameters()), plan.amendments());
        return new Upgrade(
                module.id(),
                module.templateVersion(),
                to,
                revision,
                module.revision(),
                notes(fresh, module.templateVersion()),
                plan.questions(),
                plan.notices(),
                plan.followed(),
                differences.between(now, then),
                undoable);
    }

    private Plan plan(ModuleEntity module, String to, Map<String, Decision> decisions) {
        return Rebase.plan(
                modules.template(module),
                templates.get(module.templateId(), to),
                templates.succession(module.templateId(), module.templateVersion(), to),
                module.amendments(),
                module.parameters(),
                decisions);
    }

    private Optional<String> newer(ModuleEntity module) {
        var versions = templates.versions(module.templateId());
        var newest = versions.get(versions.size() - 1);
        return newest.compareTo(TemplateVersion.parse(module.templateVersion())) > 0
                ? Optional.of(newest.toString())
                : Optional.empty();
    }

    private static Map<String, Decision> decisions(@Nullable UpgradeEntity row, ModuleEntity module, String to) {
        return row == null ? Map.of() : row.decisions(module.templateVersion(), to);
    }

    private static Question question(Plan plan, String id) {
        return plan.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private static void check(Question question, Decision wanted, Template fresh) {
        if (!question.choices().contains(wanted.choice())) {
            throw Rejected.field("/choice", "upgrade-choice");
        }
        if (wanted.choice() != Decision.Choice.EDIT) {
            return;
        }
        if (question.kind() == Question.Kind.BOUND) {
            var value = wanted.value();
            if (value == null || value.isNull()) {
                throw Rejected.field("/value", "required");
            }
            fresh.parameter(question.target())
                    .flatMap(parameter -> ValueCheck.check(parameter, value))
                    .ifPresent(breach -> {
                        throw Rejected.of(List.of(new Violation("/value", breach.rule(), breach.remedy())));
                    });
            return;
        }
        var violations = new Violations();
        var words = wanted.words() == null ? Map.<String, Change.Words>of() : wanted.words();
        if (words.isEmpty()) {
            violations.add("/words", "required");
        }
        words.forEach((member, given) -> {
            if (given.zh() != null) {
                violations.text("/words/" + member + "/zh", given.zh(), Change.MAX_TEXT);
            }
            if (given.en() != null) {
                violations.text("/words/" + member + "/en", given.en(), Change.MAX_TEXT);
            }
        });
        violations.check();
    }

    /** An answer that the new version does not bear is not kept. */
    private static void stands(Question answered) {
        if (answered.isOpen()) {
            throw Rejected.of(answered.violations().stream()
                    .map(violation -> new Violation(
                            violation.field().replaceFirst("^/change", "/words"), violation.rule(), violation.remedy()))
                    .toList());
        }
    }

    private static List<Upgrade.Note> notes(Template fresh, String from) {
        var notes = new ArrayList<Upgrade.Note>();
        for (JsonNode change : fresh.source().document().path("changes")) {
            var version = change.path("version").asText();
            if (TemplateVersion.parse(version).compareTo(TemplateVersion.parse(from)) > 0) {
                var note = change.path("note");
                notes.add(new Upgrade.Note(
                        version,
                        new Text(note.path("zh").asText(), note.path("en").asText())));
            }
        }
        return notes;
    }

    private void flush() {
        try {
            database.entities().flush();
        } catch (OptimisticLockException overtaken) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
    }

    private static Conflict nothing() {
        return new Conflict(Message.of("problem.upgrade-newest"));
    }
}
