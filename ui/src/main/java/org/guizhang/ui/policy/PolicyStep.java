package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** From an empty business to a handbook in force, one step at a time; later, what waits to be published. */
class PolicyStep implements NextStep {
    private static final int ORDER = 10;
    private static final int CHANGES = 50;
    private final Modules modules;
    private final Templates templates;
    private final Tenants tenants;

    @Inject
    PolicyStep(Modules modules, Templates templates, Tenants tenants) {
        this.modules = modules;
        this.templates = templates;
        this.tenants = tenants;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.PUBLISH_POLICY)) {
            return Optional.empty();
        }
        var all = modules.list();
        return all.isEmpty() ? Optional.of(activate()) : next(all);
    }

    private Step activate() {
        var mine = templates.trade(tenants.own().trade()).templates();
        var address = mine.size() == 1 ? Paths.template(mine.get(0)) : Addresses.CATALOGUE;
        return new Step(ORDER, "scale", t("step.activate"), t("step.activate.text"), address);
    }

    private Optional<Step> next(List<Module> all) {
        for (var module : all) {
            if (module.latest() == null) {
                var trade = templates.trade(tenants.own().trade());
                var questions = new TradeQuestions(trade, modules.templateOf(module.id()));
                var untouched = module.revision() <= 1 && !questions.isEmpty();
                return Optional.of(
                        untouched
                                ? new Step(
                                        ORDER,
                                        "edit",
                                        t("step.answer", questions.size()),
                                        t("step.answer.text"),
                                        Paths.questions(module.id()))
                                : new Step(
                                        ORDER,
                                        "publish",
                                        t("step.publish", said(module.title())),
                                        t("step.publish.text"),
                                        Paths.publish(module.id())));
            }
        }
        return all.stream()
                .filter(Module::unpublished)
                .findFirst()
                .map(module -> new Step(
                        CHANGES,
                        "publish",
                        t("step.changes", said(module.title())),
                        t("step.changes.text"),
                        Paths.publish(module.id())));
    }
}
