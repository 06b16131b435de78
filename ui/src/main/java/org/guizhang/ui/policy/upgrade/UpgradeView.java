package org.guizhang.ui.policy.upgrade;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.OpenText;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Upgrade;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.Upgrades;
import org.guizhang.template.Parameter;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.ParameterCheck;
import org.guizhang.ui.policy.reading.Changes;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** From one version of a template to the next: what is new, what has to be decided, what it would change. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.UPGRADE, layout = MainLayout.class)
class UpgradeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Upgrades upgrades;
    private final Templates templates;
    private final boolean mayEdit;

    @Inject
    UpgradeView(Modules modules, Upgrades upgrades, Templates templates, CurrentCaller caller) {
        this.modules = modules;
        this.upgrades = upgrades;
        this.templates = templates;
        this.mayEdit = caller.person().may(Permission.EDIT_POLICY);
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(modules.get(PolicyPaths.id(event)), upgrades.get(PolicyPaths.id(event)));
    }

    private void show(Module module, Upgrade upgrade) {
        removeAll();
        var to = upgrade.to();
        var header = new PageHeader(t("upgrade.title")).back(PolicyPaths.module(module.id()), said(module.title()));
        add(header);
        if (to == null) {
            add(newest(module, upgrade));
            return;
        }
        header.about(t("upgrade.about", upgrade.from(), to));
        var fresh = templates.get(module.templateId(), to);
        add(news(upgrade), progress(upgrade));
        if (!upgrade.notices().isEmpty()) {
            add(notices(upgrade));
        }
        var before = new OpenText(modules.templateOf(module.id()), module.parameters());
        var after = new OpenText(fresh, numbers(module, fresh));
        upgrade.questions()
                .forEach(question -> add(new UpgradeQuestionCard(
                        question,
                        parameter(question, fresh),
                        text -> before.in(text, Messages.locale()),
                        text -> after.in(text, Messages.locale()),
                        mayEdit,
                        (asked, decision) -> decide(module, upgrade, asked, decision))));
        add(effect(upgrade));
        if (mayEdit) {
            add(apply(module, upgrade));
        }
    }

    /** The business's own numbers, as far as the new version takes them. */
    private static Map<String, JsonNode> numbers(Module module, Template fresh) {
        var numbers = new LinkedHashMap<String, JsonNode>();
        module.parameters()
                .forEach((key, value) -> fresh.parameter(key)
                        .filter(parameter -> ParameterCheck.allows(parameter, value))
                        .ifPresent(parameter -> numbers.put(key, value)));
        return numbers;
    }

    private static @Nullable Parameter parameter(UpgradeQuestion question, Template fresh) {
        return question.kind() == UpgradeQuestion.Kind.BOUND
                ? fresh.parameter(question.target()).orElse(null)
                : null;
    }

    private void decide(Module module, Upgrade upgrade, UpgradeQuestion question, Decision decision) {
        var after = upgrades.decide(module.id(), question.id(), decision, upgrade.revision());
        show(module, after);
        Toast.show(t("upgrade.kept", said(question.name())));
        // The screen is drawn anew: whoever works by keyboard goes on where they were.
        getElement()
                .executeJs(
                        "setTimeout(() => document.querySelector('#' + $0 + ' vaadin-radio-button[checked] input')"
                                + "?.focus({preventScroll: true}))",
                        UpgradeQuestionCard.anchor(question));
    }

    private EmptyState newest(Module module, Upgrade upgrade) {
        var back = Links.button(PolicyPaths.module(module.id()), t("publish.none.go", said(module.title())), false);
        if (upgrade.undoable() == null || !mayEdit) {
            return new EmptyState("check", t("upgrade.newest"), t("upgrade.newest.text", upgrade.from()), back);
        }
        var undo = new Button(t("upgrade.undo", upgrade.undoable()), click -> undo(module));
        var publish = Links.button(PolicyPaths.publish(module.id()), t("upgrade.publish"), true);
        return new EmptyState("check", t("upgrade.done", upgrade.from()), t("upgrade.done.text"), undo, publish);
    }

    private void undo(Module module) {
        upgrades.undo(module.id(), modules.get(module.id()).revision());
        show(modules.get(module.id()), upgrades.get(module.id()));
        Toast.show(t("upgrade.undone"));
    }

    private static Card news(Upgrade upgrade) {
        var card = new Card(t("upgrade.news"));
        for (var note : upgrade.notes()) {
            var version = new Span(note.version() + "  ");
            version.addClassName("gz-strong");
            card.add(new Paragraph(version, new Span(said(note.text()))));
        }
        return card;
    }

    private static Div progress(Upgrade upgrade) {
        var all = upgrade.questions().size();
        var line =
                new Paragraph(all == 0 ? t("upgrade.progress.none") : t("upgrade.progress", all - upgrade.open(), all));
        line.addClassName("gz-strong");
        line.getElement().setAttribute("role", "status");
        return new Div(line, new Paragraph(t("upgrade.followed", upgrade.followed())));
    }

    private static Card notices(Upgrade upgrade) {
        var card = new Card(t("upgrade.notices"));
        var list = new UnorderedList();
        list.addClassName("gz-changes");
        for (var notice : upgrade.notices()) {
            var item = new ListItem(
                    new StateBadge(Tone.INFO, t("upgrade.notice." + notice.kind())),
                    new Span(" " + said(notice.name()) + " "));
            if (!said(notice.text()).isEmpty()) {
                var reason = new Paragraph(said(notice.text()));
                reason.addClassName("gz-muted");
                item.add(reason);
            }
            list.add(item);
        }
        card.add(list);
        return card;
    }

    private static Div effect(Upgrade upgrade) {
        var heading = new H2(t("upgrade.effect"));
        var effect = upgrade.effect();
        if (effect == null || effect.isEmpty()) {
            return new Div(heading, new Paragraph(t("compare.none.text")));
        }
        var details = new Details(t("upgrade.effect.show"), new Changes(effect));
        details.setOpened(upgrade.questions().isEmpty());
        return new Div(heading, new Paragraph(Changes.counted(effect)), details);
    }

    private Div apply(Module module, Upgrade upgrade) {
        var button = new Button(t("upgrade.apply"), click -> {
            upgrades.apply(module.id(), module.revision());
            show(modules.get(module.id()), upgrades.get(module.id()));
            getElement().executeJs("window.scrollTo(0, 0)");
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setEnabled(upgrade.isDecided());
        var row = new Div(button);
        row.addClassName("gz-actions");
        var note = new Paragraph(t(upgrade.isDecided() ? "upgrade.apply.text" : "upgrade.apply.wait"));
        note.addClassName("gz-muted");
        return new Div(note, row);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("upgrade.title");
    }
}
