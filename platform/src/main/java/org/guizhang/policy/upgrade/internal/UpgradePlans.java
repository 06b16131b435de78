package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Upgrade;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.jspecify.annotations.Nullable;

/** Works out where the upgrade of a draft stands; stores nothing. */
@ApplicationScoped
public class UpgradePlans {
    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    Differences differences;

    /** The newest version of a module's template, if the draft follows an older one. */
    public Optional<String> newer(ModuleDraft module) {
        var versions = templates.versions(module.templateId());
        var newest = versions.get(versions.size() - 1);
        return newest.compareTo(TemplateVersion.parse(module.templateVersion())) > 0
                ? Optional.of(newest.toString())
                : Optional.empty();
    }

    /** The decisions kept for the way from the draft's version to another. */
    public static Map<String, Decision> decisions(@Nullable UpgradeEntity row, ModuleDraft module, String to) {
        return row == null ? Map.of() : row.decisions(module.templateVersion(), to);
    }

    public UpgradePlan plan(ModuleDraft module, String to, Map<String, Decision> decisions) {
        return Rebase.plan(
                modules.template(module),
                templates.get(module.templateId(), to),
                templates.succession(module.templateId(), module.templateVersion(), to),
                module.amendments(),
                module.parameters(),
                decisions);
    }

    /** @param row what was decided and applied; null where nothing was yet */
    public Upgrade read(ModuleDraft module, @Nullable UpgradeEntity row) {
        var before = row == null ? null : row.before();
        var undoable = row != null && before != null && row.isAsApplied(module) ? before.version() : null;
        var revision = row == null ? 0 : row.revision();
        return newer(module)
                .map(to -> standing(module, row, to, revision, undoable))
                .orElseGet(() -> new Upgrade(
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
                        undoable));
    }

    private Upgrade standing(
            ModuleDraft module, @Nullable UpgradeEntity row, String to, int revision, @Nullable String undoable) {
        var plan = plan(module, to, decisions(row, module, to));
        var fresh = templates.get(module.templateId(), to);
        var now = modules.draft(module);
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

    /** What the versions after this one say is new in them. */
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
}
