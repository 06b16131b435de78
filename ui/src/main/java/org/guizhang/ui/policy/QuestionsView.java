package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.policy.Modules;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** The few questions only the business can answer, each with the sentence its answer changes. */
@Needs(Permission.EDIT_POLICY)
@Route(value = Paths.QUESTIONS, layout = MainLayout.class)
class QuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Templates templates;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    QuestionsView(Modules modules, Templates templates, Tenants tenants, Clock clock) {
        this.modules = modules;
        this.templates = templates;
        this.tenants = tenants;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(Paths.id(event));
        var draft = new Draft(modules, module);
        var questions = new TradeQuestions(templates.trade(tenants.own().trade()), draft.template());
        if (questions.isEmpty()) {
            event.forwardTo(Paths.module(module.id()));
            return;
        }
        var header = new PageHeader(t("questions.title", questions.size()))
                .back(Paths.module(module.id()), said(module.title()))
                .about(t("questions.about"));
        add(new Journey(Journey.Step.ANSWER), header, new SaveState(draft, clock));
        var list = new OrderedList();
        list.addClassName("gz-questions");
        questions.each((parameter, ask) -> {
            var item = new ListItem(new ParameterCard(draft, parameter, said(ask), true));
            item.addClassName("gz-card");
            list.add(item);
        });
        var next = new Div(
                Links.button(Paths.publish(module.id()), t("questions.next"), true),
                Links.button(Paths.module(module.id()), t("questions.all"), false));
        next.addClassName("gz-actions");
        add(list, HandbookView.muted(t("questions.later")), next);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("questions.tab");
    }
}
