package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.guizhang.audit.AuditEvent;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** One event: the sentence, and behind it the states before and after with the link of the chain. */
class AuditRow extends ListItem {
    AuditRow(AuditEvent event, Formats formats) {
        addClassNames("gz-row", "gz-event");
        var number = new Span(String.valueOf(event.seq()));
        number.addClassNames("gz-number", "gz-muted");
        var words = new Span(t("audit.line", event.actorName(), words(event.action())));
        words.addClassName("gz-strong");
        var at = new Span(formats.moment(event.at()));
        at.addClassName("gz-muted");
        var names = new Div(words, at);
        names.addClassName("gz-names");
        var more = new Details(t("audit.more"), facts(event));
        add(number, names, more);
    }

    /** An action of another feature is named in the bundle; one that is not is shown by its code. */
    static String words(String action) {
        return Messages.find(Messages.locale(), "audit.did." + action).orElse(action);
    }

    private static Div facts(AuditEvent event) {
        var facts = new Div();
        facts.addClassName("gz-facts");
        state(facts, t("audit.before"), event.before());
        state(facts, t("audit.after"), event.after());
        line(facts, t("audit.subject"), event.subjectKind() + " " + event.subject());
        line(facts, t("audit.hash"), event.hash());
        line(facts, t("audit.previous"), event.previous());
        return facts;
    }

    private static void state(Div facts, String label, @Nullable JsonNode state) {
        if (state != null && !state.isNull()) {
            line(facts, label, state.toPrettyString());
        }
    }

    private static void line(Div facts, String label, String value) {
        var name = new Span(label);
        name.addClassName("gz-muted");
        facts.add(name, new Pre(value));
    }
}
