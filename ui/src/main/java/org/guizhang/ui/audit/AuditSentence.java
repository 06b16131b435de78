package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guizhang.audit.AuditEvent;
import org.guizhang.template.ParameterText;
import org.guizhang.ui.audit.AuditFacts.Line;
import org.guizhang.ui.audit.AuditNames.Regulation;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Texts;

/** What an event was about and what it changed, as people say it: 第二条 遵守制度：…→…; 打烊时间：22:00→21:30. */
class AuditSentence {
    private static final int NAMED = 3;
    private static final String PARAMETERS = "module.parameters-changed";
    private final AuditNames names;
    private final AuditFacts facts;

    @Inject
    AuditSentence(AuditNames names, Formats formats) {
        this.names = names;
        this.facts = new AuditFacts(names::of, formats);
    }

    /** Reads what a page of events needs. */
    List<AuditEvent> prepared(List<AuditEvent> events) {
        return names.prepared(events);
    }

    /** What an event was about, in a few words; empty where its sentence says it all. */
    String about(AuditEvent event) {
        var regulation = regulation(event);
        if (regulation.isEmpty()) {
            var about = facts.about(event);
            return about.equals(event.actorName()) ? "" : about;
        }
        var of = regulation.get();
        var inside = event.action().equals(PARAMETERS)
                ? values(of, event).stream().map(Line::what).limit(NAMED).toList()
                : target(event)
                        .map(of::target)
                        .or(() -> Optional.of(facts.about(event)).filter(one -> !one.isEmpty()))
                        .stream()
                        .toList();
        return inside.isEmpty() ? t("audit.in", of.title()) : t("audit.of", of.title(), Texts.list(inside));
    }

    /** What an event has changed, one thing a line. */
    List<Line> lines(AuditEvent event) {
        var regulation = regulation(event);
        if (regulation.isEmpty()) {
            return facts.lines(event);
        }
        if (event.action().equals(PARAMETERS)) {
            return values(regulation.get(), event);
        }
        return target(event)
                .map(target -> amended(regulation.get(), target, event))
                .orElseGet(() -> facts.lines(event));
    }

    private Optional<Regulation> regulation(AuditEvent event) {
        return event.subjectKind().equals("module") ? names.regulation(event.subject()) : Optional.empty();
    }

    private static JsonNode change(JsonNode amendment) {
        return amendment.path("change");
    }

    private static Optional<String> target(AuditEvent event) {
        return Stream.of(AuditFacts.orNone(event.after()), AuditFacts.orNone(event.before()))
                .map(AuditSentence::change)
                .filter(JsonNode::isObject)
                .map(AuditSentence::target)
                .filter(target -> !target.isEmpty())
                .findFirst();
    }

    /** An addition says into which list it went, and the key it was given. */
    private static String target(JsonNode change) {
        var into = change.path("into").asText("");
        if (change.path("target").isTextual()) {
            return change.path("target").asText();
        }
        var key = change.path("key").asText("");
        return into.matches("chapters/[^/]+/clauses") ? "clauses/" + key : into.isEmpty() ? "" : into + "/" + key;
    }

    private List<Line> values(Regulation of, AuditEvent event) {
        var before = AuditFacts.orNone(event.before());
        var after = AuditFacts.orNone(event.after());
        var lines = new ArrayList<Line>();
        after.fieldNames()
                .forEachRemaining(key -> lines.add(of.template()
                        .parameter(key)
                        .map(parameter -> new Line(
                                said(parameter.title()),
                                before.has(key)
                                        ? ParameterText.in(parameter, before.get(key), Messages.locale())
                                        : null,
                                ParameterText.in(parameter, after.get(key), Messages.locale())))
                        .orElseGet(() -> new Line(key, null, facts.words(key, after.get(key))))));
        return lines;
    }

    /** Each member of a change in words, with what was there before: an earlier change of the same, or the template's own. */
    private List<Line> amended(Regulation of, String target, AuditEvent event) {
        var was = change(AuditFacts.orNone(event.before()));
        var is = change(AuditFacts.orNone(event.after()));
        var plain = of.plain().find(target).orElse(AuditFacts.orNone(null));
        var lines = new ArrayList<Line>();
        var addressed = new DocumentNames(of.content());
        for (var member : List.of("title", "text", "addressees")) {
            var before = member(member, was, plain, addressed);
            var after = is.isObject()
                    ? member(member, is, AuditFacts.orNone(null), addressed)
                    : member(member, plain, plain, addressed);
            if (!after.isEmpty() && !after.equals(before)) {
                lines.add(new Line(
                        t("audit.member." + member), before.isEmpty() ? null : of.spoken(before), of.spoken(after)));
            }
        }
        var kind = (is.isObject() ? is : was).path("kind").asText();
        if (lines.isEmpty()) {
            lines.add(new Line(
                    t("audit.change"),
                    null,
                    Messages.find(Messages.locale(), "audit.change." + kind).orElse(kind)));
        }
        var reason = AuditFacts.orNone(event.after()).path("reason").asText("");
        if (!reason.isEmpty()) {
            lines.add(new Line(t("audit.fact.reason"), null, reason));
        }
        return lines;
    }

    /** A member of a change, which an addition has within its content; where it says none, that of the template. */
    private String member(String member, JsonNode change, JsonNode otherwise, DocumentNames names) {
        var content = change.path("content").isObject() ? change.path("content") : change;
        var value = content.has(member) ? content.get(member) : otherwise.path(member);
        if (!member.equals("addressees")) {
            return facts.words(member, value);
        }
        if (!value.isArray()) {
            return "";
        }
        var positions = new ArrayList<String>();
        value.forEach(key -> positions.add(names.of(key.asText())));
        return positions.isEmpty() ? t("audit.everybody") : Texts.list(positions);
    }
}
