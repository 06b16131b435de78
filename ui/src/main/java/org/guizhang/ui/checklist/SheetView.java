package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.Submissions;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** One checklist at one place and time: what was asked and answered, what failed, who signed, what was put right. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = CheckPaths.SHEET, layout = MainLayout.class)
class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Photos that nobody has scrolled to come first. */
    private static final String PRINT = """
            Promise.all([...document.querySelectorAll('.gz-photo img')].map(image => {
              image.loading = 'eager';
              return image.decode().catch(() => {});
            })).then(() => window.print());
            """;

    private static final Set<OccurrenceState> CLOSED = Set.of(OccurrenceState.DONE, OccurrenceState.SKIPPED);

    private static final Set<OccurrenceState> FILLED =
            Set.of(OccurrenceState.OPEN, OccurrenceState.LATE, OccurrenceState.MISSED);

    private final Checklists checklists;
    private final Submissions submissions;
    private final Findings findings;
    private final Blobs blobs;
    private final CheckWords words;
    private final People people;
    private final Caller caller;
    private final boolean supervises;
    private String title = "";

    @Inject
    SheetView(
            Checklists checklists,
            Submissions submissions,
            Findings findings,
            Blobs blobs,
            CheckWords words,
            People people,
            CurrentCaller caller) {
        this.checklists = checklists;
        this.submissions = submissions;
        this.findings = findings;
        this.blobs = blobs;
        this.words = words;
        this.people = people;
        this.caller = caller.person();
        supervises = this.caller.may(Permission.READ_WORK);
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CheckPaths.id(event, "occurrence"), CheckPaths.query(event, CheckPaths.VERSION));
    }

    private void show(UUID occurrence, @Nullable String version) {
        removeAll();
        var sheet = checklists.get(occurrence);
        var versions = SheetVersions.of(sheet.occurrence().submission(), submissions, findings);
        var shown = versions.shown(version);
        var facts = new SheetFacts(words, sheet, versions, shown);
        var name = Texts.said(sheet.occurrence().title());
        title = Titles.with(name);
        add(header(sheet, name, shown), facts.marks());
        var main = new Div();
        main.addClassName("gz-stack");
        new SheetSections(words, blobs).of(sheet, versions, shown).forEach(main::add);
        var side = new Div();
        side.addClassNames("gz-stack", "gz-beside");
        Stream.of(facts.facts(), facts.signatures(), facts.corrections())
                .filter(Objects::nonNull)
                .forEach(side::add);
        changes(sheet, versions, shown).ifPresent(side::add);
        if (shown != null && supervises) {
            QuestionsCard.of(words, shown, submissions.questions(shown.result().id()))
                    .ifPresent(side::add);
        }
        if (!CLOSED.contains(sheet.occurrence().state()) && sheet.mayFill()) {
            side.add(
                    new OtherwiseCard(checklists, people, caller, sheet.occurrence(), () -> show(occurrence, version)));
        }
        var both = new Div(main, side);
        both.addClassName("gz-two");
        add(both);
    }

    private PageHeader header(OccurrenceSheet sheet, String name, @Nullable Submission shown) {
        var line = sheet.occurrence();
        var print = new Button(t("print"), Icons.of("print"));
        print.addClickListener(click -> print.getElement().executeJs(PRINT));
        var actions = new ArrayList<Component>(List.of(print));
        if (shown != null) {
            actions.add(paper(shown.result().id()));
        }
        if (mayBeFilled(sheet)) {
            actions.add(filling(line));
        } else if (line.submission() != null && sheet.mayFill()) {
            actions.add(Links.button(CheckPaths.correct(line.id()), t("work.correct"), false));
        }
        var header = new PageHeader(name, actions.toArray(Component[]::new))
                .about(t("work.at-place", CheckWords.place(line.place()), words.stretch(line.opens(), line.due())));
        var day = LocalDate.ofInstant(line.opens(), Days.ZONE);
        return supervises
                ? header.back(CheckPaths.with(Addresses.CHECKS, Map.of("day", day)), t("work.title"))
                : header.back(Addresses.FINDINGS, t("findings.title"));
    }

    /** What the version that is shown says otherwise than the one before. */
    private static Optional<Card> changes(OccurrenceSheet sheet, SheetVersions versions, @Nullable Submission shown) {
        return shown == null || shown.previous() == null
                ? Optional.empty()
                : versions.all().stream()
                        .filter(one -> one.result().id().equals(shown.previous()))
                        .findFirst()
                        .flatMap(before -> VersionChanges.between(sheet, before, shown));
    }

    static boolean mayBeFilled(OccurrenceSheet sheet) {
        return sheet.mayFill() && FILLED.contains(sheet.occurrence().state());
    }

    /** The version that is shown, as a file. */
    private Anchor paper(UUID submission) {
        DownloadHandler handler = event -> {
            var bytes = submissions.pdf(submission);
            event.setFileName("checklist.pdf");
            event.setContentType("application/pdf");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        var link = new Anchor(handler, t("work.pdf"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    private static Anchor filling(OccurrenceLine line) {
        return Links.button(CheckPaths.fill(line.id()), t("work.fill"), true);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
