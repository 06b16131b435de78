package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** All regulations of a handbook on one page: to be printed, and to look for words in all of them with the browser. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = PolicyPaths.WHOLE_HANDBOOK, layout = MainLayout.class)
class WholeHandbookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Handbook handbook;
    private final String business;
    private final Formats formats;

    @Inject
    WholeHandbookView(Handbook handbook, CurrentCaller caller, Formats formats) {
        this.handbook = handbook;
        this.business = caller.person().tenantName();
        this.formats = formats;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getLocation().getQueryParameters().getSingleParameter(HandbookDayField.AT);
        var day = HandbookDayField.read(asked.orElse(null));
        var parts = handbook.at(day == null ? null : HandbookDayField.end(day));
        if (parts.isEmpty()) {
            event.forwardTo(HandbookView.class);
            return;
        }
        var header = new PageHeader(t("handbook.title", business), new PrintButton(() -> {}));
        header.back(HandbookDayField.at(Addresses.HANDBOOK, day), t("nav.handbook"));
        add(header.about(about(day, parts.size())));
        var contents = new Contents(event.getLocation());
        var sheets = new Div();
        sheets.addClassName("gz-sheets");
        for (var part : parts) {
            var content = part.content().content();
            var place = new DocumentPlace(part.edition().moduleId(), false, day);
            contents.add(content, place, true);
            sheets.add(new RegulationSheet(part, formats, day == null, new RegulationText(content, place)));
        }
        var page = new Div(contents, sheets);
        page.addClassName("gz-with-contents");
        add(page);
    }

    private String about(@Nullable LocalDate day, int regulations) {
        return day == null
                ? t("handbook.all.about", regulations)
                : t("handbook.all.about.then", regulations, formats.date(day));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("handbook.all");
    }
}
