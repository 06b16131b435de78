package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.ChecklistFinding.Kind;
import org.guizhang.checklist.ChecklistFinding.State;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.OutsideCorrections;
import org.guizhang.template.artefact.ChecklistType.Critical;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.followup.FormToFollow;
import org.guizhang.ui.parts.Course;
import org.guizhang.ui.parts.OutsideLinks;
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

/** One failure: how it looked, what was done about it, whose turn it is, by which clause. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = CheckPaths.FINDING, layout = MainLayout.class)
class FindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Findings findings;
    private final Blobs blobs;
    private final CheckWords words;
    private final FormToFollow follow;
    private final OutsideCorrections outside;
    private final OutsideLinks links;
    private String title = "";

    @Inject
    FindingView(
            Findings findings,
            Blobs blobs,
            CheckWords words,
            FormToFollow follow,
            OutsideCorrections outside,
            OutsideLinks links) {
        this.findings = findings;
        this.blobs = blobs;
        this.words = words;
        this.follow = follow;
        this.outside = outside;
        this.links = links;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(findings.get(CheckPaths.id(event, "finding")));
    }

    private void show(ChecklistFinding finding) {
        removeAll();
        var name = Texts.said(finding.text());
        title = Titles.with(name);
        var main = new Div(new FoundAndDone(blobs, words, finding));
        main.addClassName("gz-stack");
        follow.ofFinding(finding.id()).ifPresent(main::add);
        if (finding.mayCorrect()) {
            main.add(new CorrectionForm(findings, blobs, finding, this::show));
        }
        if (finding.mayVerify()) {
            main.add(new VerificationForm(findings, finding, this::show));
        }
        var side = new Div(course(finding));
        side.addClassNames("gz-stack", "gz-beside");
        contractors(finding, side);
        var clause = finding.clause();
        if (clause != null) {
            var text = new Paragraph(Texts.said(clause.text()));
            text.addClassName("gz-cited");
            side.add(new Card(
                    Texts.said(clause.heading()),
                    text,
                    Links.to(CheckPaths.clause(finding.module(), clause.key()), t("work.clause.open"))));
        }
        var both = new Div(main, side);
        both.addClassName("gz-two");
        add(
                new PageHeader(name)
                        .about(t("findings.at-place", Texts.said(finding.title()), CheckWords.place(finding.place())))
                        .back(Addresses.FINDINGS, t("findings.title")),
                marks(finding),
                both);
    }

    /** Somebody outside may put it right by a link of whoever has to. */
    private void contractors(ChecklistFinding finding, Div side) {
        Runnable after = () -> show(findings.get(finding.id()));
        if (finding.mayCorrect() && finding.state() == State.OPEN) {
            var told = new Paragraph(t("findings.outside.told"));
            told.addClassNames("gz-muted", "gz-small");
            side.add(new Card(
                    t("findings.outside"),
                    told,
                    links.make(t("findings.outside.ask"), () -> outside.issue(finding.id()), after)));
        }
        var made = outside.links(finding.id());
        if (!made.isEmpty()) {
            side.add(links.list(
                    made, link -> t("findings.outside.link"), link -> outside.revoke(finding.id(), link), after));
        }
    }

    private Div marks(ChecklistFinding finding) {
        var marks = new Div(new StateBadge(FindingWords.tone(finding), FindingWords.state(finding)));
        marks.addClassName("gz-marks");
        var until = finding.state() == State.OPEN
                ? finding.due()
                : finding.state() == State.DONE ? finding.verifyDue() : null;
        if (until != null) {
            marks.add(new StateBadge(
                    finding.overdue() ? Tone.LATE : Tone.QUIET, t("findings.by-then", words.moment(until))));
        }
        if (finding.critical() != Critical.NONE) {
            marks.add(new StateBadge(
                    finding.state() == State.CLOSED ? Tone.QUIET : Tone.LATE,
                    t("findings.critical." + finding.critical())));
        }
        marks.add(new StateBadge(Tone.QUIET, t("findings.severity." + finding.severity())));
        if (finding.times() > 1) {
            marks.add(new StateBadge(Tone.DUE, t("findings.times", finding.times())));
        }
        return marks;
    }

    private Card course(ChecklistFinding finding) {
        var list = new OrderedList();
        list.addClassName("gz-course");
        list.add(Course.step(
                "gz-course-failed",
                t("findings.step.FOUND", finding.by().name()),
                words.moment(finding.found()),
                Links.to(CheckPaths.sheet(finding.occurrence()), t("findings.sheet"))));
        for (var step : finding.history()) {
            list.add(Course.step(
                    step.step() == Kind.VERIFIED
                            ? "gz-course-done"
                            : step.step() == Kind.SENT_BACK ? "gz-course-failed" : "",
                    t("findings.step." + step.step(), step.by().name()),
                    words.moment(step.at()),
                    step.note() == null ? null : quote(step.note())));
        }
        if (finding.state() == State.OPEN) {
            var vacant = finding.vacant() ? quote(t("findings.vacant")) : null;
            list.add(Course.step(
                    "gz-course-next", t("findings.waits.OPEN", CheckWords.names(finding.correctors())), "", vacant));
        } else if (finding.state() == State.DONE) {
            list.add(Course.step(
                    "gz-course-next", t("findings.waits.DONE", CheckWords.names(finding.verifiers())), "", null));
        }
        return new Card(t("findings.course"), list);
    }

    private static Paragraph quote(String words) {
        var quote = new Paragraph(words);
        quote.addClassName("gz-quote");
        return quote;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
