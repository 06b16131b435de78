package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.checklist.Boards;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.LookAgain;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** How the checklists of a day stand, by site; looks again by itself. */
@Needs(Permission.READ_WORK)
@Route(value = Addresses.CHECKS, layout = MainLayout.class)
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LOOK_AGAIN_MILLIS = 10_000;

    private final Boards boards;
    private final CheckWords words;
    private final boolean publishes;
    private final FilterBar filters = new FilterBar(this::look);
    private final DayField day = filters.day("day", t("work.day"));
    private final SitePicker site;
    private final Div top = new Div();
    private final BoardCounts counts = new BoardCounts();
    private final BoardSheet sheet;
    private final Paragraph at = new Paragraph();
    private final Div instead = new Div();

    @Inject
    BoardView(Boards boards, CheckWords words, Sites sites, CurrentCaller caller) {
        this.boards = boards;
        this.words = words;
        publishes = caller.person().may(Permission.PUBLISH_POLICY);
        addClassNames("gz-page", "gz-wide");
        top.addClassName("gz-stack");
        site = filters.site(sites);
        sheet = new BoardSheet(words);
        at.addClassNames("gz-muted", "gz-small");
        add(
                top,
                new CheckTabs(caller.person(), Addresses.CHECKS),
                new BoardTabs(caller.person(), Addresses.CHECKS),
                filters,
                counts,
                at,
                sheet,
                instead);
        LookAgain.every(LOOK_AGAIN_MILLIS, this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        var wanted = day.getValue();
        top.removeAll();
        top.add(new PageHeader(t("work.title")).about(words.date(wanted == null ? words.today() : wanted)));
        look();
    }

    private void look() {
        var board = boards.on(day.getValue(), site.id());
        counts.show(board.counts());
        sheet.show(board);
        at.setText(board.more() ? t("work.more", Boards.MOST) : t("work.at", CheckWords.hour(board.at())));
        var none = board.lines().isEmpty();
        counts.setVisible(!none);
        at.setVisible(!none);
        instead.setVisible(none);
        if (none && instead.getChildren().findAny().isEmpty()) {
            instead.add(nothing());
        } else if (!none) {
            instead.removeAll();
        }
    }

    private EmptyState nothing() {
        if (filters.isSet()) {
            return new EmptyState("checks", t("work.none"), t("work.none.text"), filters.all());
        }
        return publishes
                ? new EmptyState(
                        "checks",
                        t("work.empty"),
                        t("work.empty.text"),
                        Links.button(Addresses.POLICY, t("work.empty.step"), false))
                : new EmptyState("checks", t("work.empty"), t("work.empty.other"));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("work.title");
    }
}
