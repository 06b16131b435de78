package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, to be read, linked to and printed; with {@code ?at=} those of another day. A regulation has a page of
 * its own; where there are several, the handbook begins with the list of them.
 */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.HANDBOOK, layout = MainLayout.class)
@RouteAlias(value = PolicyPaths.REGULATION, layout = MainLayout.class)
@RouteAlias(value = PolicyPaths.CLAUSE, layout = MainLayout.class)
public class HandbookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String HASH = "event.detail";

    private final Handbook handbook;
    private final Accounts accounts;
    private final Caller who;
    private final Formats formats;
    private final Clock clock;
    private final MyClauses mine;
    private @Nullable RegulationPage page;
    private @Nullable LocalDate day;
    private String title = "";

    @Inject
    HandbookView(
            Handbook handbook, Accounts accounts, CurrentCaller caller, Formats formats, Clock clock, MyClauses mine) {
        this.handbook = handbook;
        this.accounts = accounts;
        this.who = caller.person();
        this.formats = formats;
        this.clock = clock;
        this.mine = mine;
        addClassNames("gz-page", "gz-wide");
        getElement()
                .addEventListener(
                        "gz-hash", named -> follow(named.getEventData().getString(HASH)))
                .addEventData(HASH);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(HandbookDayField.AT);
        day = HandbookDayField.read(asked.orElse(null));
        var at = moment();
        var parts = handbook.at(at);
        var module = event.getRouteParameters().get("module").map(Ids::parse);
        var clause = event.getRouteParameters().get("clause");
        title = Titles.of("nav.handbook");
        var others =
                day == null && module.filter(id -> find(parts, id).isEmpty()).isPresent() ? others() : "";
        if (!others.isEmpty()) {
            clear();
            var where = t("handbook.elsewhere.text", others);
            add(new PageHeader(t("handbook.title", who.tenantName())));
            add(new EmptyState("shop", t("handbook.elsewhere", who.tenantName()), where));
        } else if (parts.isEmpty()) {
            clear();
            add(new PageHeader(t("handbook.title", who.tenantName())), empty(day));
        } else if (module.isEmpty() && parts.size() > 1) {
            clear();
            var whole = Links.button(HandbookDayField.at(PolicyPaths.WHOLE_HANDBOOK, day), t("handbook.all"), false);
            add(header(day, days(Addresses.HANDBOOK), whole));
            addMine(null);
            add(new HandbookContents(parts, day, formats));
        } else if (day != null
                && clause.isEmpty()
                && module.isPresent()
                && find(parts, module.get()).isEmpty()) {
            clear();
            add(header(day, days(PolicyPaths.regulation(module.get()))), empty(day));
        } else {
            var part = part(parts, module.orElseGet(() -> parts.get(0).edition().moduleId()));
            read(part, parts, day, at);
            clause.ifPresent(key -> show(part.content(), key));
        }
        // Addresses of before had the regulation and the clause behind the #.
        getElement().executeJs("window.guizhang.reading.hash(this)");
    }

    /** The other businesses of the reader, to one of which the rule may belong. */
    private String others() {
        return Texts.list(accounts.ownMemberships().stream()
                .filter(membership -> !membership.tenantId().equals(who.tenantId()))
                .map(Membership::tenantName)
                .toList());
    }

    private void clear() {
        removeAll();
        page = null;
    }

    private void read(Handbook.Part part, List<Handbook.Part> parts, @Nullable LocalDate day, Instant at) {
        var content = part.content().content();
        title = Titles.with(said(content.title()));
        var shown = page;
        if (shown != null && shown.shows(part, day)) {
            getElement().executeJs("window.guizhang.jump('', '')");
            return;
        }
        clear();
        var edition = part.edition();
        var made = new RegulationPage(part, parts, day, formats, () -> again(edition, at));
        var address = PolicyPaths.regulation(part.edition().moduleId());
        var header = header(day, days(address), new PrintButton(made.text()::reachAll));
        if (parts.size() > 1) {
            header.back(HandbookDayField.at(Addresses.HANDBOOK, day), t("handbook.others", parts.size()));
        }
        add(header);
        addMine(edition.moduleId());
        add(made);
        content.chapters().stream().findFirst().ifPresent(first -> made.text().fill(content, List.of(first.key())));
        page = made;
    }

    /** What is written for the reader, of today's rules. */
    private void addMine(@Nullable UUID module) {
        if (day == null) {
            mine.of(module).ifPresent(this::add);
        }
    }

    /** The same edition once more; where another one has come into its place, the page is made anew. */
    private Optional<Resolved.Content> again(Edition edition, Instant at) {
        var same = handbook.at(at).stream()
                .filter(part -> part.edition().id().equals(edition.id()))
                .map(part -> part.content().content())
                .findFirst();
        if (same.isEmpty()) {
            UI.getCurrent().getPage().reload();
        }
        return same;
    }

    private void show(Resolved document, String key) {
        var shown = page;
        var heading = shown == null ? Optional.<RegulationPage.Heading>empty() : shown.reach(document.content(), key);
        var found = heading.orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        title = Titles.with(found.words());
        getElement().executeJs("window.guizhang.jump($0, 'gz-here')", found.anchor());
    }

    /** Follows what stands behind the # to the clause or chapter it means, where there was one on the day. */
    private void follow(String hash) {
        DocumentPlace.target(hash)
                .filter(this::isThere)
                .ifPresent(target -> UI.getCurrent()
                        .navigate(HandbookDayField.at(PolicyPaths.clause(target.module(), target.key()), day)));
    }

    private boolean isThere(DocumentPlace.Target target) {
        return handbook.at(moment()).stream()
                .filter(part -> part.edition().moduleId().equals(target.module()))
                .flatMap(part -> part.content().content().chapters().stream())
                .anyMatch(chapter -> chapter.key().equals(target.key())
                        || chapter.clauses().stream()
                                .anyMatch(clause -> clause.key().equals(target.key())));
    }

    private Instant moment() {
        return day == null ? clock.instant() : HandbookDayField.end(day);
    }

    private static Handbook.Part part(List<Handbook.Part> parts, UUID module) {
        return find(parts, module).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private static Optional<Handbook.Part> find(List<Handbook.Part> parts, UUID module) {
        return parts.stream()
                .filter(part -> part.edition().moduleId().equals(module))
                .findFirst();
    }

    /** Another day, behind what says which it is: nearly everybody reads today's rules. */
    private Component days(String address) {
        var shown = day;
        var menu = new NativeDetails(
                shown == null ? t("handbook.day.menu") : formats.date(shown), new HandbookDayField(shown, address));
        menu.addClassNames("gz-menu", "gz-screen");
        return menu;
    }

    private PageHeader header(@Nullable LocalDate day, Component... actions) {
        var header = new PageHeader(t("handbook.title", who.tenantName()), actions);
        return header.about(day == null ? t("handbook.about") : t("handbook.about.then", formats.date(day)));
    }

    private Component empty(@Nullable LocalDate day) {
        if (day != null) {
            var now = Links.button(Addresses.HANDBOOK, t("handbook.now"), true);
            return new EmptyState("book", t("handbook.empty.then"), t("handbook.empty.then.text"), now);
        }
        if (who.may(Permission.PUBLISH_POLICY)) {
            var go = Links.button(Addresses.POLICY, t("handbook.empty.go"), true);
            return new EmptyState("book", t("handbook.empty"), t("handbook.empty.text"), go);
        }
        return new EmptyState("book", t("handbook.empty"), t("handbook.empty.wait"));
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
