package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** First step: which templates the business starts with. What its trade brings is ticked already. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Addresses.START + "/templates", layout = MainLayout.class)
class StartTemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Journeys journeys;
    private final Templates templates;
    private final Tenants tenants;
    private final List<TemplateChoice> offered = new ArrayList<>();

    @Inject
    StartTemplatesView(Journeys journeys, Templates templates, Tenants tenants) {
        this.journeys = journeys;
        this.templates = templates;
        this.tenants = tenants;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        offered.clear();
        var now = journeys.now();
        var trade = said(templates.trade(tenants.own().trade()).title());
        var errors = new ErrorSummary();
        add(
                new Steps(Journey.Step.TEMPLATES, now.step()),
                new PageHeader(t("start.templates")).about(t("start.templates.about", trade)),
                errors,
                list(now, Journey.Reason.TRADE));
        var suggested = list(now, Journey.Reason.SUGGESTED);
        if (suggested.getChildren().findAny().isPresent()) {
            add(new H2(t("start.templates.suggested")), suggested);
        }
        var others = list(now, Journey.Reason.OTHER);
        var count = others.getChildren().count();
        if (count > 0) {
            var fold = new NativeDetails(t("start.templates.others", count), others);
            fold.addClassName("gz-details");
            add(fold);
        }
        add(next(errors));
    }

    private UnorderedList list(Journey now, Journey.Reason reason) {
        var list = new UnorderedList();
        list.addClassName("gz-choices");
        now.choices().stream().filter(choice -> choice.reason() == reason).forEach(choice -> {
            var card = new TemplateChoice(choice, templates.latest(choice.template()));
            offered.add(card);
            list.add(new ListItem(card));
        });
        return list;
    }

    private Component next(ErrorSummary errors) {
        var button = new Button(t("start.templates.next"), click -> errors.attempt(this::choose));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var row = new Div(button);
        row.addClassName("gz-actions");
        return row;
    }

    private void choose() {
        var chosen = offered.stream()
                .filter(TemplateChoice::isChosen)
                .map(TemplateChoice::template)
                .toList();
        var now = journeys.choose(chosen);
        // Somebody who has come back to add a template goes on to its questions, or to where they were.
        UI.getCurrent().navigate(Steps.address(now.step()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("start.templates");
    }
}
