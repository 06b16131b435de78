package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.publish.ModuleHistory;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.EditionBadge;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;

/** A module's life as a timeline, and the ways out: bring an edition back, put out of force, give up. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.LIFE, layout = MainLayout.class)
class LifeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final ModuleHistory life;
    private final Withdrawals withdrawals;
    private final PublicationForecasts forecasts;
    private final Caller who;
    private final Formats formats;
    private final EditionBadge badge;
    private final Clock clock;

    @Inject
    LifeView(
            Modules modules,
            ModuleHistory life,
            Withdrawals withdrawals,
            PublicationForecasts forecasts,
            CurrentCaller caller,
            Formats formats,
            EditionBadge badge,
            Clock clock) {
        this.modules = modules;
        this.life = life;
        this.withdrawals = withdrawals;
        this.forecasts = forecasts;
        this.who = caller.person();
        this.formats = formats;
        this.badge = badge;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(PolicyPaths.id(event));
        add(new PageHeader(t("life.title", said(module.title())), actions(module))
                .back(PolicyPaths.module(module.id()), said(module.title()))
                .about(t("life.about")));
        add(new ModuleNav(module.id(), PolicyPaths.life(module.id())), badge.of(module));
        var list = new OrderedList();
        list.addClassName("gz-life");
        life.of(module.id()).forEach(happened -> list.add(item(happened, module)));
        add(new Card(list));
    }

    private Component[] actions(Module module) {
        var actions = new ArrayList<Component>();
        if (who.may(Permission.PUBLISH_POLICY) && !module.repealed()) {
            var latest = module.latest();
            if (latest != null && !latest.kind().ends()) {
                actions.add(new Button(
                        t("withdraw.do"),
                        click -> EndModuleDialog.withdraw(module, withdrawals, forecasts, formats)
                                .open()));
            }
            actions.add(new Button(
                    t("repeal.do"),
                    click -> EndModuleDialog.repeal(module, withdrawals, forecasts, formats)
                            .open()));
        }
        return actions.toArray(Component[]::new);
    }

    private ListItem item(ModuleHistory.Event happened, Module module) {
        var name = new Span(t("life." + happened.kind().name().toLowerCase(Locale.ROOT)));
        name.addClassName("gz-strong");
        var head = new Div(name);
        head.addClassName("gz-badges");
        var facts = happened.who() == null
                ? formats.moment(happened.at())
                : t("life.by", formats.moment(happened.at()), happened.who());
        var item = new ListItem(head, HandbookView.muted(facts));
        if (!happened.words().isEmpty()) {
            item.add(new Paragraph(happened.words()));
        }
        var period = happened.period();
        if (period != null) {
            edition(period, module, head, item);
        }
        return item;
    }

    private void edition(EffectivePeriod period, Module module, Div head, ListItem item) {
        var edition = period.edition();
        head.add(new Span(t("edition.number", edition.number())), state(period));
        item.add(HandbookView.muted(span(period)));
        if (edition.approver() != null) {
            item.add(HandbookView.muted(t("life.approver", edition.approver())));
        }
        if (edition.editorialReason() != null) {
            item.add(HandbookView.muted(t("edition.editorial.reason", edition.editorialReason())));
        }
        List<Component> links = new ArrayList<>();
        if (edition.kind() == Edition.Kind.PUBLISHED) {
            links.add(Links.to(
                    PolicyPaths.consultation(module.id()) + "?edition=" + edition.id(), t("life.consultation")));
        }
        var latest = module.latest();
        var back = latest == null || latest.kind().ends() || !latest.digest().equals(edition.digest());
        if (who.may(Permission.PUBLISH_POLICY) && !edition.kind().ends() && back) {
            links.add(new Button(
                    t("rollback.of", edition.number()),
                    click -> new RollBackDialog(edition, module, withdrawals, forecasts, formats).open()));
        }
        if (!links.isEmpty()) {
            var row = new Div(links.toArray(Component[]::new));
            row.addClassName("gz-actions");
            item.add(row);
        }
    }

    private StateBadge state(EffectivePeriod period) {
        var now = clock.instant();
        if (period.never()) {
            return new StateBadge(Tone.QUIET, t("life.state.never"));
        }
        if (period.holds(now)) {
            return period.edition().kind().ends()
                    ? new StateBadge(Tone.LATE, t("life.state.out"))
                    : new StateBadge(Tone.PASS, t("life.state.holds"));
        }
        return period.edition().effectiveFrom().isAfter(now)
                ? new StateBadge(Tone.INFO, t("life.state.coming"))
                : new StateBadge(Tone.QUIET, t("life.state.past"));
    }

    private String span(EffectivePeriod period) {
        var from = formats.moment(period.edition().effectiveFrom());
        var until = period.until();
        if (period.never()) {
            return t("life.span.never", from);
        }
        return until == null ? t("life.span.open", from) : t("life.span", from, formats.moment(until));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("life.do");
    }
}
