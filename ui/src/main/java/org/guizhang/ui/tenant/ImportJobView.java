package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterJob;
import org.guizhang.joining.roster.RosterJob.State;
import org.guizhang.joining.roster.RosterJobs;
import org.guizhang.shared.Ids;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LookAgain;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;

/** A list of people on its way in: how far it is, what became of it, and what is handed over to whom. It can be left. */
@Needs(Permission.MANAGE_PEOPLE)
@Route(value = Addresses.IMPORT + "/:job", layout = MainLayout.class)
class ImportJobView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AGAIN_MILLIS = 1500;
    private final RosterJobs jobs;
    private final PublicAddress site;
    private final String business;
    private final Formats formats;
    private final Div content = new Div();
    private UUID id = new UUID(0, 0);
    private State shown = State.RUNNING;

    @Inject
    ImportJobView(RosterJobs jobs, PublicAddress site, CurrentCaller caller, Formats formats) {
        this.jobs = jobs;
        this.site = site;
        this.business = caller.person().tenantName();
        this.formats = formats;
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
        var header = new PageHeader(t("import.title"));
        header.addClassName("gz-screen");
        add(header.back(Addresses.IMPORT, t("import.title")), content);
        LookAgain.every(AGAIN_MILLIS, this, this::again);
    }

    static String address(RosterJob job) {
        return Addresses.IMPORT + "/" + job.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.parse(event.getRouteParameters().get("job").orElse(""));
        show(jobs.get(id));
    }

    /** An ended one stays as it is: slips that were made are not made again. */
    private void again() {
        if (shown == State.RUNNING) {
            show(jobs.get(id));
        }
    }

    private void show(RosterJob job) {
        shown = job.state();
        content.removeAll();
        content.add(job.state() == State.RUNNING ? running(job) : ended(job));
        if (job.state() != State.RUNNING && job.added() > 0) {
            content.add(new HandoverSlips(jobs, job, business, site.orElse(Addresses.here())));
        }
    }

    private static Card running(RosterJob job) {
        var words = new Paragraph(t("import.progress", job.taken(), job.total()));
        words.getElement().setAttribute("role", "status");
        var share = new Div();
        share.getStyle().set("width", 100 * job.taken() / job.total() + "%");
        var bar = new Div(share);
        bar.addClassName("gz-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new Card(t("import.running"), words, bar, new Paragraph(t("import.leave")));
    }

    private Card ended(RosterJob job) {
        var counts = new Div();
        counts.addClassName("gz-actions-like");
        count(counts, Outcome.ADD, job.added());
        count(counts, Outcome.ASSIGN, job.assigned());
        count(counts, Outcome.PRESENT, job.present());
        count(counts, Outcome.WRONG, job.wrong());
        var errors = new ErrorSummary();
        var actions = new Div(Links.button(Addresses.PEOPLE, t("import.to-people"), job.added() == 0));
        actions.addClassName("gz-actions");
        if (job.wrong() > 0) {
            actions.add(ImportView.file(t("import.wrong.get"), t("import.wrong.file"), jobs.wrongRows(id)));
        }
        actions.add(new Button(
                t("import.put-away"),
                click -> errors.attempt(() -> {
                    jobs.putAway(id);
                    UI.getCurrent().navigate(Addresses.PEOPLE);
                })));
        var done = job.state() == State.DONE;
        var card = new Card(t(done ? "import.done" : "import.stopped"), counts);
        if (!done) {
            card.add(new Paragraph(t("import.stopped.text")));
        }
        if (job.wrong() > 0) {
            card.add(new Paragraph(t("import.wrong.rest", job.wrong())));
        }
        card.add(errors, actions, muted(job));
        card.addClassName("gz-screen");
        return card;
    }

    private Paragraph muted(RosterJob job) {
        var about = new Paragraph(t("import.kept", formats.moment(job.startedAt())));
        about.addClassNames("gz-muted", "gz-small");
        return about;
    }

    private static void count(Div counts, Outcome outcome, int count) {
        if (count > 0) {
            counts.add(new StateBadge(RosterCounts.tone(outcome), t("import.counted." + outcome, count)));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("import.title");
    }
}
