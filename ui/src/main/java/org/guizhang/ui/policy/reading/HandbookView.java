package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.Handbook;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** The rules in force, to be read, linked to and printed; with {@code ?at=} those of another day. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.HANDBOOK, layout = MainLayout.class)
@RouteAlias(value = PolicyPaths.CLAUSE, layout = MainLayout.class)
public class HandbookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Handbook handbook;
    private final Caller who;
    private final Formats formats;
    private String title = "";

    @Inject
    HandbookView(Handbook handbook, CurrentCaller caller, Formats formats) {
        this.handbook = handbook;
        this.who = caller.person();
        this.formats = formats;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        title = Titles.of("nav.handbook");
        var asked = event.getLocation().getQueryParameters().getSingleParameter(HandbookDayField.AT);
        var day = HandbookDayField.read(asked.orElse(null));
        var at = day == null ? null : HandbookDayField.end(day);
        var parts = handbook.at(at);
        if (parts.isEmpty()) {
            add(new PageHeader(t("handbook.title", who.tenantName())), empty(at));
            return;
        }
        var header = new PageHeader(t("handbook.title", who.tenantName()), new HandbookDayField(day), print());
        add(header.about(day == null ? t("handbook.about") : t("handbook.about.then", formats.date(day))));
        add(page(parts, event.getLocation(), day == null));
        var clause = event.getRouteParameters().get("clause");
        clause.ifPresent(key -> show(parts, PolicyPaths.id(event), key));
    }

    private Div page(List<Handbook.Part> parts, Location here, boolean isNow) {
        var contents = new Contents(here);
        var text = new Div();
        text.addClassName("gz-sheets");
        var rules = new StringBuilder();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var place = new DocumentPlace(part.edition().moduleId(), false);
            contents.add(part.content().content(), place, parts.size() > 1);
            var imprint = new Imprint(part.edition(), formats);
            var sheet = new Article(new H2(said(part.content().title())), imprint);
            if (isNow) {
                sheet.add(since(part));
            }
            sheet.add(new RegulationText(part.content().content(), place), imprint.foot());
            sheet.addClassNames("gz-sheet", "gz-reading");
            sheet.getStyle().set("page", "part-" + i);
            rules.append(imprint.pageRule("part-" + i, said(part.content().title())));
            text.add(sheet);
        }
        var style = new Element("style").setText(rules.toString());
        var page = new Div(contents, text);
        page.addClassName("gz-with-contents");
        page.getElement().appendChild(style);
        return page;
    }

    private void show(List<Handbook.Part> parts, UUID module, String key) {
        var clause = parts.stream()
                .filter(part -> part.edition().moduleId().equals(module))
                .flatMap(part -> part.content().chapters().stream())
                .flatMap(chapter -> chapter.clauses().stream())
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        title = Titles.with(said(clause.heading()));
        var anchor = new DocumentPlace(module, false).anchor(key);
        getElement().executeJs("window.guizhang.jump($0, 'gz-here')", anchor);
    }

    private Component empty(@Nullable Instant at) {
        if (at != null) {
            var now = Links.button(Addresses.HANDBOOK, t("handbook.now"), true);
            return new EmptyState("book", t("handbook.empty.then"), t("handbook.empty.then.text"), now);
        }
        if (who.may(Permission.PUBLISH_POLICY)) {
            var go = Links.button(Addresses.POLICY, t("handbook.empty.go"), true);
            return new EmptyState("book", t("handbook.empty"), t("handbook.empty.text"), go);
        }
        return new EmptyState("book", t("handbook.empty"), t("handbook.empty.wait"));
    }

    private static Paragraph since(Handbook.Part part) {
        var link =
                new Anchor(Addresses.link(Addresses.sinceSigned(part.edition().moduleId())), t("since.do"));
        link.getElement()
                .setAttribute("aria-label", t("since.of", said(part.content().title())));
        var line = new Paragraph(link);
        line.addClassNames("gz-screen", "gz-small");
        return line;
    }

    private static Button print() {
        var button = new Button(t("print"), Icons.of("print"));
        button.addClickListener(click -> button.getElement().executeJs("window.print()"));
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** A muted line. */
    public static Paragraph muted(String words) {
        var line = new Paragraph(words);
        line.addClassName("gz-muted");
        return line;
    }
}
