package org.guizhang.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.onboarding.internal.JourneyProgress.Answered;
import org.guizhang.policy.draft.Module;
import org.guizhang.shared.Text;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;
import org.guizhang.tenant.Tenant;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Works out where a business stands from what it has done. */
final class Route {
    private final Trade trade;
    private final List<Trade> trades;
    private final Map<String, Template> templates;
    private final Map<String, Module> modules;
    private final Set<Answered> answers;

    private Route(
            Tenant tenant, List<Trade> trades, List<Template> templates, List<Module> modules, Set<Answered> answers) {
        this.trade = trades.stream()
                .filter(t -> t.id().equals(tenant.trade()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No trade " + tenant.trade()));
        this.trades = trades;
        this.templates = templates.stream().collect(Collectors.toMap(Template::id, Function.identity()));
        this.modules = modules.stream().collect(Collectors.toMap(Module::templateId, Function.identity()));
        this.answers = answers;
    }

    static Journey of(
            Tenant tenant,
            List<Trade> trades,
            List<Template> templates,
            List<Module> modules,
            Set<Answered> answers,
            List<Position> positions,
            boolean arrived) {
        var route = new Route(tenant, trades, templates, modules, answers);
        var choices = templates.stream()
                .map(route::choice)
                .sorted(Comparator.comparing(Journey.Choice::reason)
                        .thenComparing(choice -> route.place(choice.template())))
                .toList();
        var questions = route.questions(choices);
        return new Journey(step(choices, questions, arrived), choices, questions, Overlaps.among(positions));
    }

    private static Journey.Step step(List<Journey.Choice> choices, List<Journey.Question> questions, boolean arrived) {
        if (choices.stream().allMatch(choice -> choice.module() == null)) {
            return Journey.Step.TEMPLATES;
        }
        if (questions.stream().anyMatch(question -> !question.answered())) {
            return Journey.Step.QUESTIONS;
        }
        if (choices.stream().anyMatch(choice -> choice.module() != null && !choice.published())) {
            return Journey.Step.PUBLISH;
        }
        return arrived ? Journey.Step.ARRIVED : Journey.Step.INVITE;
    }

    private Journey.Choice choice(Template template) {
        var module = modules.get(template.id());
        return new Journey.Choice(
                template.id(),
                template.title(),
                template.summary(),
                reason(template.id()),
                why(template.id()),
                module == null ? null : module.id(),
                module != null && module.latest() != null);
    }

    private Journey.Reason reason(String template) {
        if (trade.templates().contains(template)) {
            return Journey.Reason.TRADE;
        }
        return why(template) == null ? Journey.Reason.OTHER : Journey.Reason.SUGGESTED;
    }

    private @Nullable Text why(String template) {
        return trade.suggested().stream()
                .filter(suggestion -> suggestion.template().equals(template))
                .map(Trade.Suggestion::why)
                .findFirst()
                .orElse(null);
    }

    /** The trade's own order of what it brings. */
    private int place(String template) {
        var suggested =
                trade.suggested().stream().map(Trade.Suggestion::template).toList();
        return Math.max(trade.templates().indexOf(template), suggested.indexOf(template));
    }

    private List<Journey.Question> questions(List<Journey.Choice> choices) {
        var found = new ArrayList<Journey.Question>();
        var asked = new HashSet<String>();
        for (var choice : choices) {
            var module = modules.get(choice.template());
            var template = templates.get(choice.template());
            if (module == null || template == null || choice.published()) {
                continue;
            }
            for (var question : TradeQuestions.about(template, trade, trades)) {
                var parameter = question.parameter();
                // The name of the business is one name, whichever module asks for it.
                if (!parameter.key().equals(Parameter.COMPANY_NAME) || asked.add(parameter.key())) {
                    found.add(question(module, template, question));
                }
            }
        }
        return List.copyOf(found);
    }

    private Journey.Question question(Module module, Template template, TradeQuestions asked) {
        var parameter = asked.parameter();
        var value = module.parameters().getOrDefault(parameter.key(), parameter.byDefault());
        var preset = trade.presetsFor(template).get(parameter.key());
        var group = template.groups().stream()
                .filter(g -> g.key().equals(parameter.group()))
                .findFirst()
                .orElseThrow();
        return new Journey.Question(
                module.id(),
                template.id(),
                group.title(),
                parameter.key(),
                asked.ask(),
                module.revision(),
                value,
                ParameterText.both(parameter, value),
                preset == null ? null : preset.why(),
                answers.contains(new Answered(module.id(), parameter.key())));
    }
}
