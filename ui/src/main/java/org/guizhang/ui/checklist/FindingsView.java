package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.ChecklistFinding.State;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.checklist.Findings;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What has failed and what becomes of it. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.FINDINGS, layout = MainLayout.class)
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String WHICH = "which";
    private static final String AFTER = "after";

    /** Which of them; without a word in the address those that are open. */
    enum Which {
        OPEN,
        MINE,
        OVERDUE,
        VERIFY,
        CLOSED,
        ALL
    }

    private final Findings findings;
    private final Boards boards;
    private final Caller caller;
    private final FilterBar filters = new FilterBar(() -> {});
    private final SitePicker site;
    private final Nav chips = new Nav();
    private final FindingTable table;
    private final Div older = new Div();
    private Which which = Which.OPEN;

    @Inject
    FindingsView(Findings findings, Boards boards, CheckWords words, Sites sites, CurrentCaller caller) {
        this.findings = findings;
        this.boards = boards;
        this.caller = caller.person();
        addClassNames("gz-page", "gz-wide");
        chips.setAriaLabel(t("findings.which"));
        // Kept by the chips, which are links.
        filters.choice(WHICH, t("findings.which"), "", Which.class, FindingsView::words)
                .setVisible(false);
        site = filters.site(sites);
        filters.setVisible(site.isVisible());
        table = new FindingTable(words);
        table.empty(this::none);
        older.addClassName("gz-actions");
        add(
                new PageHeader(t("findings.title")).about(t("findings.about")),
                new CheckTabs(this.caller, Addresses.FINDINGS),
                chips,
                filters,
                table,
                older);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        which = which(CheckPaths.query(event, WHICH));
        chips();
        var page = page(CheckPaths.query(event, AFTER));
        table.show(DataTable.Rows.of(page.items()));
        older.removeAll();
        if (page.next() != null) {
            older.add(Links.button(address(which, page.next()), t("findings.older"), false));
        }
    }

    private static Which which(@Nullable String written) {
        return Arrays.stream(Which.values())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(Which.OPEN);
    }

    private void chips() {
        chips.removeAll();
        var list = new UnorderedList();
        list.addClassName("gz-chips");
        for (var one : Which.values()) {
            list.add(CheckPaths.chip(address(one, null), words(one), one == which));
        }
        chips.add(list);
    }

    private String address(Which one, @Nullable String after) {
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put(WHICH, one == Which.OPEN ? null : one);
        query.put("site", site.id());
        query.put(AFTER, after);
        return CheckPaths.with(Addresses.FINDINGS, query);
    }

    private static String words(Which one) {
        return t("findings.which." + one);
    }

    private Page<ChecklistFinding> page(@Nullable String after) {
        return switch (which) {
            case OPEN -> list(State.OPEN, false, after);
            case MINE -> list(null, true, after);
            case OVERDUE -> new Page<>(overdue(), null);
            case VERIFY -> list(State.DONE, false, after);
            case CLOSED -> list(State.CLOSED, false, after);
            case ALL -> list(null, false, after);
        };
    }

    /** Of those who are above nobody, what they have to do themselves. */
    private List<ChecklistFinding> overdue() {
        return caller.may(Permission.READ_WORK)
                ? boards.overdue(site.id())
                : list(null, true, null).items().stream()
                        .filter(ChecklistFinding::overdue)
                        .toList();
    }

    private Page<ChecklistFinding> list(@Nullable State state, boolean mine, @Nullable String after) {
        return findings.list(new FindingFilter(state, mine, site.id()), after, Page.MAX_SIZE);
    }

    private Component none() {
        return which == Which.OPEN && site.isEmpty()
                ? new EmptyState(
                        "check",
                        t("findings.empty"),
                        t("findings.empty.text"),
                        Links.to(address(Which.ALL, null), t("findings.all")))
                : new EmptyState("search", t("findings.none"), t("findings.none.text"), filters.all());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("findings.title");
    }
}
