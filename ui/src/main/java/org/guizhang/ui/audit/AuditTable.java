package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditSort;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.SortOrder;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The events of the trail: the sentence, and under it the states before and after with the link of the chain. */
class AuditTable extends DataTable<AuditEvent> {
    private static final String WORDS = "<span class=\"gz-strong gz-event\">${item.words}</span>";
    private static final String AT = "<span class=\"gz-muted\">${item.at}</span>";
    private static final String NUMBER = "<span class=\"gz-muted\">${item.number}</span>";
    private static final String MORE = """
            <vaadin-button theme="tertiary" aria-label="${item.moreOf}" aria-expanded="${item.open}"
              @click="${toggle}">${item.more}</vaadin-button>""";

    private final AuditTrail trail;

    AuditTable(AuditTrail trail, Formats formats, FilterBar filters) {
        super(t("audit.title"), AuditEvent::seq, count -> t("audit.total", count));
        this.trail = trail;
        var cells = new Cells<AuditEvent>()
                .value("number", AuditEvent::seq)
                .value("words", event -> t("audit.line", event.actorName(), words(event.action())))
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
        details(AuditTable::facts);
    }

    void show(AuditFilter filter, @Nullable String order) {
        var sort = SortOrder.parse(AuditSort.class, order, AuditTrail.NEWEST_FIRST);
        order(order);
        show(Rows.of(
                trail::newest,
                newest -> new Rows<>(
                        () -> trail.count(filter, newest),
                        (offset, limit) -> trail.list(filter, sort, newest, offset, limit))));
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
