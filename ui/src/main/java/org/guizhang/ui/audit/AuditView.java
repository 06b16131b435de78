package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guizhang.audit.AuditExport;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Ids;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;

/** Who did what to what, newest first, and whether the chain is whole. */
@Needs(Permission.READ_AUDIT)
@Route(value = Addresses.AUDIT, layout = MainLayout.class)
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int DIGEST_SHOWN = 12;

    private final AuditTrail trail;
    private final AuditExport export;
    private final FilterBar filters = new FilterBar(this::show);
    private final ComboBox<AuditTrail.Actor> actor;
    private final ComboBox<String> action;
    private final DayField from;
    private final DayField to;
    private final AuditTable table;
    private final Div verdict = new Div();

    @Inject
    AuditView(AuditTrail trail, AuditExport export, AuditSentence sentence, Formats formats) {
        this.trail = trail;
        this.export = export;
        addClassNames("gz-page", "gz-wide");
        verdict.addClassName("gz-verdict");
        verdict.getElement().setAttribute("role", "status");
        var verify = new Button(t("audit.verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("audit.title"), file(), verify).about(t("audit.about"));
        var who = new ComboBox<AuditTrail.Actor>(t("audit.actor"));
        who.setItemLabelGenerator(AuditTrail.Actor::name);
        who.setItems(query -> trail.actors(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        actor = filters.choice(
                "actor", who, t("audit.actor.all"), one -> one.id().toString(), this::actor);
        var actions = trail.actions();
        var what = new ComboBox<String>(t("audit.action"), actions);
        what.setItemLabelGenerator(AuditTable::words);
        action = filters.choice(
                "action",
                what,
                t("audit.action.all"),
                one -> one,
                one -> Optional.of(one).filter(actions::contains));
        from = filters.day("from", t("audit.from"));
        to = filters.day("to", t("audit.to"));
        table = new AuditTable(trail, sentence, formats, filters);
        table.empty(() -> new EmptyState("search", t("audit.none"), t("audit.none.text")));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), verdict, filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        verdict.removeAll();
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        table.show(filter(), filters.order());
    }

    private AuditFilter filter() {
        var first = from.getValue();
        var last = to.getValue();
        return new AuditFilter(
                actor.isEmpty() ? null : actor.getValue().id(),
                action.getValue(),
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant();
    }

    private Optional<AuditTrail.Actor> actor(String written) {
        try {
            return trail.actor(Ids.parse(written));
        } catch (NotFound nothing) {
            return Optional.empty();
        }
    }

    /** Takes what is filtered when it is clicked. */
    private Anchor file() {
        var name = t("audit.file");
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType("text/csv;charset=UTF-8");
            export.of(filter()).to(event.getOutputStream());
        };
        var link = new Anchor(handler, t("audit.export"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    private void verify() {
        var found = trail.verify();
        verdict.removeAll();
        if (found.intact()) {
            var head = found.head().substring(0, DIGEST_SHOWN);
            verdict.add(
                    new StateBadge(Tone.PASS, t("audit.intact")),
                    new Span(t("audit.intact.text", found.events(), head, found.redacted())));
        } else {
            verdict.add(
                    new StateBadge(Tone.LATE, t("audit.broken")),
                    new Span(t("audit.broken.text", String.valueOf(found.brokenAt()))));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("audit.title");
    }
}
