package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.DeadlineTerms;
import org.guizhang.followup.Happened;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.form.Form;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.DeadlineRule;
import org.guizhang.template.artefact.DeadlineRule.Event;
import org.guizhang.template.artefact.DeadlineRule.Happening;

/**
 * The time limits of an edition, and which clocks follow from something that has happened. Pure.
 *
 * @param template whose positions it names
 */
public record ClockRules(
        UUID module,
        UUID edition,
        String template,
        Map<String, DeadlineRule> rules,
        Map<ConditionKey, Predicate<Filled>> compiled) {

    /** Conditions are compiled once; a form is the same for as long as its edition is. */
    record ConditionKey(String form, String rule) {}

    public ClockRules(UUID module, UUID edition, String template, Map<String, DeadlineRule> rules) {
        this(module, edition, template, rules, new ConcurrentHashMap<>());
    }

    /** The clocks that it stops, rule by rule. */
    public List<DeadlineStop> stops(Happened happened) {
        var found = new ArrayList<DeadlineStop>();
        for (var rule : rules.values()) {
            var event = rule.stops();
            var correlation = rule.correlation();
            if (event != null && correlation != null && isIt(event, happened)) {
                ClockMatches.said(correlation, happened.subject(), happened.answers())
                        .map(said -> new DeadlineStop(
                                module,
                                rule.key(),
                                said.text(),
                                said.day(),
                                happened.site(),
                                NamedPeople.about(happened),
                                EventMoment.end(event, happened),
                                happened.subject(),
                                said.others()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The clocks that it starts, rule by rule. */
    public List<DeadlineStart> starts(Happened happened) {
        var found = new ArrayList<DeadlineStart>();
        for (var rule : rules.values()) {
            var event = rule.starts();
            if (event != null && rule.within() != null && isIt(event, happened)) {
                found.add(start(rule, event, happened));
            }
        }
        return found;
    }

    private DeadlineStart start(DeadlineRule rule, Event event, Happened happened) {
        // An edition is followed by others: what it starts again and again goes by the regulation, whichever it is.
        var subject = rule.repeats() && event.what() == Happening.EDITION_PUBLISHED
                ? new DeadlineSubject(
                        "module", module.toString(), happened.subject().address())
                : happened.subject();
        var people = new NamedPeople(template, happened.answers(), happened.author());
        var correlation = rule.correlation();
        return new DeadlineStart(
                terms(rule),
                subject,
                happened.site(),
                people.holder(rule.responsible()),
                people.escalations(rule),
                correlation == null
                        ? DeadlineMatch.ANY
                        : ClockMatches.waits(correlation, happened.subject(), happened.answers()),
                EventMoment.start(event, happened),
                null);
    }

    DeadlineTerms terms(DeadlineRule rule) {
        return new DeadlineTerms(
                module,
                edition,
                rule.key(),
                rule.title(),
                rule.within(),
                rule.counting(),
                rule.exact(),
                rule.repeats(),
                rule.stops() != null,
                rule.remind(),
                rule.followUp(),
                rule.clauses());
    }

    private boolean isIt(Event event, Happened happened) {
        if (event.what() != happened.what() || (happened.draft() && !event.draft())) {
            return false;
        }
        var of = event.record() == null ? event.checklist() : event.record();
        if (of != null && !of.equals(happened.key())) {
            return false;
        }
        var field = event.field();
        if (event.what() == Happening.FIELD_SET
                && (field == null
                        || !happened.changed().contains(field)
                        || Field.isEmpty(happened.answers().path(field)))) {
            return false;
        }
        return event.when() == null || holds(event.when(), happened);
    }

    private boolean holds(String rule, Happened happened) {
        var form = happened.form();
        return form != null && condition(form, happened.key(), rule).test(filled(happened.answers(), happened));
    }

    private Predicate<Filled> condition(Form form, String key, String rule) {
        return Objects.requireNonNull(
                compiled.computeIfAbsent(new ConditionKey(key, rule), wanted -> form.condition(rule)));
    }

    private static Filled filled(ObjectNode answers, Happened happened) {
        return new Filled(answers, Map.of(), Map.of(), LocalDateTime.ofInstant(happened.at(), Days.ZONE), null);
    }
}
