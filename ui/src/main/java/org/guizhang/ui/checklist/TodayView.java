package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.checklist.Checklists;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LookAgain;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** What the reader has to check today: what is late first, then what is due and what comes; looks again by itself. */
@Needs(Permission.WORK)
@Route(value = CheckPaths.TODAY, layout = MainLayout.class)
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LOOK_AGAIN_MILLIS = 30_000;

    private final Checklists checklists;
    private final CheckWords words;
    private final Div top = new Div();
    private final TodaySheet sheet;
    private final Div instead = new Div();

    @Inject
    TodayView(Checklists checklists, CheckWords words, CurrentCaller caller) {
        this.checklists = checklists;
        this.words = words;
        sheet = new TodaySheet(words);
        addClassNames("gz-page", "gz-wide");
        top.addClassName("gz-stack");
        add(top, new CheckTabs(caller.person(), CheckPaths.TODAY), sheet, instead);
        LookAgain.every(LOOK_AGAIN_MILLIS, this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        top.removeAll();
        top.add(new PageHeader(t("today.title")).about(words.date(words.today())));
        look();
    }

    private void look() {
        var none = !sheet.show(checklists.today());
        instead.removeAll();
        if (none) {
            instead.add(new EmptyState("checks", t("today.none"), t("today.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("today.title");
    }
}
