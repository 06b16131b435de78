package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.Deadlines;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.followup.FormToFollow;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;

/** One clock: how much time is left, who has to see to it, what befell it, by which clauses. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = DeadlinePaths.DEADLINE, layout = MainLayout.class)
class DeadlineView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Deadlines deadlines;
    private final DeadlineWords words;
    private final CitedClauses cited;
    private final FormToFollow follow;
    private String title = "";

    @Inject
    DeadlineView(Deadlines deadlines, DeadlineWords words, CitedClauses cited, FormToFollow follow) {
        this.deadlines = deadlines;
        this.words = words;
        this.cited = cited;
        this.follow = follow;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("deadline")
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        show(deadlines.get(Ids.parse(id)));
    }

    private void show(Deadline deadline) {
        removeAll();
        var name = Texts.said(deadline.title());
        title = Titles.with(name);
        var main = new Div(new LifeCourse(words, deadline));
        main.addClassName("gz-stack");
        follow.ofDeadline(deadline.id()).ifPresent(main::add);
        if (deadline.mayPause()) {
            main.add(new PauseForm(deadlines, deadline, this::show));
        }
        var side = new Div(facts(deadline));
        side.addClassNames("gz-stack", "gz-beside");
        clauses(deadline, side);
        var both = new Div(main, side);
        both.addClassName("gz-two");
        add(
                new PageHeader(name)
                        .about(DeadlineWords.place(deadline))
                        .back(Addresses.DEADLINES, t("deadlines.title")),
                marks(deadline),
                both);
    }

    private Div marks(Deadline deadline) {
        var marks = new Div(
                new StateBadge(DeadlineWords.tone(deadline.state()), DeadlineWords.state(deadline.state())),
                new StateBadge(Tone.QUIET, words.until(deadline.due())));
        marks.addClassName("gz-marks");
        var left = words.left(deadline);
        if (!left.isEmpty()) {
            marks.add(new StateBadge(DeadlineWords.tone(deadline.state()), left));
        }
        return marks;
    }

    private Card facts(Deadline deadline) {
        var list = new DescriptionList();
        list.addClassName("gz-facts");
        fact(list, t("deadlines.who"), DeadlineWords.people(deadline));
        fact(list, t("deadlines.starts"), words.moment(deadline.starts()));
        fact(list, t("deadlines.due"), words.until(deadline.due()));
        var late = deadline.late();
        if (late != null && deadline.state().isOpen()) {
            fact(list, t("deadlines.late"), words.moment(late));
        }
        var card = new Card(t("deadlines.facts"), list);
        var address = deadline.subject().address();
        if (address != null) {
            card.add(Links.to(address, t("deadlines.subject")));
        }
        var by = deadline.by();
        if (by != null && by.address() != null) {
            card.add(Links.to(by.address(), t("deadlines.stopped-by")));
        }
        return card;
    }

    private static void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void clauses(Deadline deadline, Div side) {
        for (var key : deadline.clauses()) {
            cited.on(deadline.module(), key, deadline.starts()).ifPresent(clause -> {
                var text = new Paragraph(Texts.said(clause.wholeText()));
                text.addClassName("gz-cited");
                side.add(new Card(
                        Texts.said(clause.heading()),
                        text,
                        Links.to(Addresses.HANDBOOK + "/" + deadline.module() + "/" + key, t("work.clause.open"))));
            });
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
