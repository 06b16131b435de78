package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
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
class AuditView extends Div implements HasDynamicTitle {
    private static final int DIGEST_SHOWN = 16;
    private final AuditTrail trail;
    private final Formats formats;
    private final Div verdict = new Div();
    private final OrderedList list = new OrderedList();
    private final Div foot = new Div();

    @Inject
    AuditView(AuditTrail trail, Formats formats) {
        this.trail = trail;
        this.formats = formats;
        addClassName("gz-page");
        verdict.addClassName("gz-verdict");
        verdict.getElement().setAttribute("role", "status");
        list.addClassNames("gz-list", "gz-trail");
        foot.addClassName("gz-foot");
        var verify = new Button(t("audit.verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("audit.title"), verify).about(t("audit.about"));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), verdict, list, foot);
        more(null);
    }

    private void more(@Nullable String before) {
        var page = trail.list(before, Page.DEFAULT_SIZE);
        page.items().forEach(event -> list.add(new AuditRow(event, formats)));
        foot.removeAll();
        if (page.next() != null) {
            foot.add(new Button(t("more"), click -> more(page.next())));
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
