package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditSort;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.SortOrder;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.Fold;
import org.guizhang.ui.parts.Redline;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The events of the trail: the sentence, under it what has changed in words, and folded the states and the link of the chain. */
class AuditTable extends DataTable<AuditEvent> {
    private static final String WORDS = "<span class=\"gz-strong gz-event\">${item.words}</span>"
            + " <span class=\"gz-event-about\">${item.about}</span>";
    private static final String AT = "<span class=\"gz-muted\">${item.at}</span>";
    private static final String NUMBER = "<span class=\"gz-muted\">${item.number}</span>";
    private static final String MORE = """
            <vaadin-button theme="tertiary" aria-label="${item.moreOf}" aria-expanded="${item.open}"
              @click="${toggle}">${item.more}</vaadin-button>""";

    private final AuditTrail trail;

    private final AuditSentence sentence;

    AuditTable(AuditTrail trail, AuditSentence sentence, Formats formats, FilterBar filters) {
        super(t("audit.title"), AuditEvent::seq, count -> t("audit.total", count));
        this.trail = trail;
        this.sentence = sentence;
        var cells = new Cells<AuditEvent>()
                .value("number", AuditEvent::seq)
                .value("words", event -> t("audit.line", event.actorName(), words(event.action())))
                .value("about", sentence::about)
                .value("at", event -> formats.moment(event.at()))
                .value("more", event -> t("audit.more"))
                .value("moreOf", event -> t("audit.more.of", event.seq()))
                .value("open", event -> String.valueOf(isOpen(event)))
                .work("toggle", event -> open(event, !isOpen(event)));
        sortable(column(t("audit.number"), cells.of(NUMBER)).setWidth("7rem").setFlexGrow(0), "number");
        head(t("audit.event"), cells.of(WORDS)).setFlexGrow(3);
        column(t("audit.at"), cells.of(AT)).setWidth("14rem").setFlexGrow(0);
        column(t("audit.more"), cells.of(MORE)).setWidth("8rem").setFlexGrow(0);
        cards(t("audit.title"), cells.of("<div class=\"gz-names\">" + WORDS + NUMBER + AT + "</div>" + MORE));
        sortedBy(filters, key -> t("audit." + key));
        details(this::facts);
    }

    void show(AuditFilter filter, @Nullable String order) {
        var sort = SortOrder.parse(AuditSort.class, order, AuditTrail.NEWEST_FIRST);
        order(order);
        show(Rows.of(
                trail::newest,
                newest -> new Rows<>(
                        () -> trail.count(filter, newest),
                        (offset, limit) -> sentence.prepared(trail.list(filter, sort, newest, offset, limit)))));
    }

    /** An action of another feature is named in the bundle; one that is not is shown by its code. */
    static String words(String action) {
        return Messages.find(Messages.locale(), "audit.did." + action).orElse(action);
    }

    private Div facts(AuditEvent event) {
        var facts = new Div();
        facts.addClassName("gz-facts");
        for (var line : sentence.lines(event)) {
            var what = new Span(t("audit.what", line.what()));
            what.addClassName("gz-muted");
            var words = new Div(what);
            words.addClassName("gz-event-line");
            if (line.before() != null) {
                words.add(Redline.removed(line.before()), new Span(t("audit.arrow")));
            }
            words.add(line.after() == null ? new Span(t("audit.gone")) : new Span(line.after()));
            facts.add(words);
        }
        facts.add(new Fold(t("audit.technical"), () -> technical(event)));
        return facts;
    }

    private static List<Component> technical(AuditEvent event) {
        var parts = new ArrayList<Component>();
        state(parts, t("audit.before"), event.before());
        state(parts, t("audit.after"), event.after());
        line(parts, t("audit.subject"), event.subjectKind() + " " + event.subject());
        line(parts, t("audit.hash"), event.hash());
        line(parts, t("audit.previous"), event.previous());
        return parts;
    }

    private static void state(List<Component> parts, String label, @Nullable JsonNode state) {
        if (state != null && !state.isNull()) {
            line(parts, label, state.toPrettyString());
        }
    }

    private static void line(List<Component> parts, String label, String value) {
        var name = new Span(label);
        name.addClassName("gz-muted");
        parts.add(name);
        parts.add(new Pre(value));
    }
}
