package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.template.Parameter;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.ParameterEditor;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/**
 * Second step: the few questions only the business can answer, each with the sentence its answer changes for whoever
 * turns to it.
 */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Addresses.START + "/questions", layout = MainLayout.class)
class StartQuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Journeys journeys;
    private final Modules modules;
    private final DraftParameters parameters;
    private final Positions positions;
    private final Sites sites;
    private final Templates templates;
    private final Clock clock;
    private final List<Answers> parts = new ArrayList<>();
    private final Paragraph answered = new Paragraph();
    private final ErrorSummary errors = new ErrorSummary();

    @Inject
    StartQuestionsView(
            Journeys journeys,
            Modules modules,
            DraftParameters parameters,
            Positions positions,
            Sites sites,
            Templates templates,
            Clock clock) {
        this.journeys = journeys;
        this.modules = modules;
        this.parameters = parameters;
        this.positions = positions;
        this.sites = sites;
        this.templates = templates;
        this.clock = clock;
        addClassName("gz-page");
        answered.addClassName("gz-muted");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        parts.clear();
        var now = journeys.now();
        if (now.questions().isEmpty()) {
            event.forwardTo(Steps.address(now.step()));
            return;
        }
        count(now);
        var header = new PageHeader(t("questions.title", now.questions().size())).about(t("questions.about"));
        add(new Steps(Journey.Step.QUESTIONS, now.step()), header, answered);
        var byModule = now.questions().stream()
                .collect(Collectors.groupingBy(Journey.Question::module, LinkedHashMap::new, Collectors.toList()));
        modules.list().stream()
                .filter(module -> byModule.containsKey(module.id()))
                .forEach(module -> {
                    var questions = byModule.getOrDefault(module.id(), List.of());
                    var draft = new ParameterEditor(modules, parameters, module, this::answer);
                    var part = new Answers(draft, questions, byModule.size() > 1, clock);
                    parts.add(part);
                    add(part);
                });
        if (!now.overlaps().isEmpty()) {
            add(new SamePositions(now, positions, id -> templates.latest(id).title()));
        }
        if (SiteNames.isAsked(sites)) {
            add(new SiteNames(sites));
        }
        errors.clear();
        add(errors);
        var next = new Button(t("questions.next"), click -> {
            var open = parts.stream().flatMap(part -> part.open().stream()).findFirst();
            if (open.isPresent()) {
                var refused = parts.stream().anyMatch(Answers::refuses);
                errors.show(new Conflict(Message.of(refused ? "problem.values-refused" : "problem.values-contradict")));
                open.get().turnTo();
                return;
            }
            journeys.accept();
            UI.getCurrent().navigate(Steps.address(Journey.Step.PUBLISH));
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var foot = new Div(next, Links.button(Addresses.HOME, t("start.leave"), false));
        foot.addClassName("gz-actions");
        add(foot);
    }

    private Module answer(UUID module, Map<String, JsonNode> values, int revision) {
        var after = journeys.answer(module, values, revision);
        if (values.containsKey(Parameter.COMPANY_NAME)) {
            parts.stream().filter(part -> !part.module().equals(module)).forEach(Answers::refresh);
        }
        count(journeys.now());
        return after;
    }

    private void count(Journey now) {
        var all = now.questions().size();
        answered.setText(t("start.answered", all - now.open(), all));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("questions.tab");
    }
}
