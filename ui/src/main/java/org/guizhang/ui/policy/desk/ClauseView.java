package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.SaveState;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** The desk where one clause, or the heading of one chapter, is written. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.PLACE, layout = MainLayout.class)
class ClauseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Amendments amendments;
    private final Caller who;
    private final Clock clock;
    private final AffectedPeople affected;
    private String title = "";

    @Inject
    ClauseView(Modules modules, Amendments amendments, CurrentCaller caller, Clock clock, AffectedPeople affected) {
        this.modules = modules;
        this.amendments = amendments;
        this.who = caller.person();
        this.clock = clock;
        this.affected = affected;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var editor = new AmendmentEditor(modules, amendments, PolicyPaths.id(event));
        editor.afterInsisting(() -> UI.getCurrent().refreshCurrentRoute(false));
        var place = PolicyPaths.part(event, "place");
        var dot = place.indexOf('.');
        var resolved = editor.resolved();
        var mayEdit = who.may(Permission.EDIT_POLICY);
        if (dot < 0) {
            chapter(editor, resolved, place, mayEdit);
        } else {
            clause(editor, resolved, place.substring(dot + 1), mayEdit);
        }
    }

    private void chapter(AmendmentEditor editor, Resolved resolved, String key, boolean mayEdit) {
        var chapter = resolved.chapters().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(ClauseView::nothing);
        head(editor, said(chapter.label()) + " " + said(chapter.title()), mayEdit);
        add(new ChapterDesk(editor, resolved, chapter, mayEdit));
    }

    private void clause(AmendmentEditor editor, Resolved resolved, String key, boolean mayEdit) {
        for (var chapter : resolved.chapters()) {
            for (var clause : chapter.clauses()) {
                if (clause.key().equals(key)) {
                    head(editor, said(clause.heading()), mayEdit);
                    add(new ClauseDesk(editor, resolved, chapter, clause, mayEdit, affected));
                    return;
                }
            }
        }
        throw nothing();
    }

    private void head(AmendmentEditor editor, String name, boolean mayEdit) {
        title = Titles.with(name);
        add(new PageHeader(name).back(PolicyPaths.text(editor.id()), t("text.title")));
        if (mayEdit) {
            add(new SaveState(editor, clock));
        }
    }

    private static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
