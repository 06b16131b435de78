package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import org.guizhang.audit.AuditExport;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** Who did what to what, newest first, and whether the chain is whole. */
@Needs(Permission.READ_AUDIT)
@Route(value = Addresses.AUDIT, layout = MainLayout.class)
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int DIGEST_SHOWN = 16;
    private final AuditTrail trail;
    private final AuditExport export;
    private final Formats formats;
    private final Div verdict = new Div();
    private final OrderedList list = new OrderedList();
    private final Div foot = new Div();

    @Inject
    AuditView(AuditTrail trail, AuditExport export, Formats formats) {
        this.trail = trail;
        this.export = export;
        this.formats = formats;
        addClassName("gz-page");
        verdict.addClassName("gz-verdict");
        verdict.getElement().setAttribute("role", "status");
        list.addClassNames("gz-list", "gz-trail");
        foot.addClassName("gz-foot");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        verdict.removeAll();
        var filters = new AuditFilters(trail.choices(), event.getLocation());
        var verify = new Button(t("audit.verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("audit.title"), file(filters.filter()), verify).about(t("audit.about"));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), verdict, filters, list, foot);
        more(filters.filter(), null);
    }

    private Anchor file(AuditFilter filter) {
        var name = t("audit.file");
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType("text/csv;charset=UTF-8");
            export.of(filter).to(event.getOutputStream());
        };
        var link = new Anchor(handler, t("audit.export"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    private void more(AuditFilter filter, @Nullable String before) {
        var page = trail.list(filter, before, Page.DEFAULT_SIZE);
        page.items().forEach(event -> list.add(new AuditRow(event, formats)));
        foot.removeAll();
        if (page.next() != null) {
            foot.add(new Button(t("more"), click -> more(filter, page.next())));
        } else if (list.getChildren().findAny().isEmpty()) {
            foot.add(new EmptyState("search", t("audit.none"), t("audit.none.text")));
        }
    }

    private void verify() {
        var found = trail.verify();
        verdict.removeAll();
        if (found.intact()) {
            var head = found.head().substring(0, DIGEST_SHOWN);
            verdict.add(
                    new StateBadge(Tone.PASS, t("audit.intact")),
                    new Span(t("audit.intact.text", found.events(), head)));
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
