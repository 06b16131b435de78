package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.SheetItem;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.Submissions;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
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

    private static final Set<OccurrenceState> FILLED =
            Set.of(OccurrenceState.OPEN, OccurrenceState.LATE, OccurrenceState.MISSED);

    private final Checklists checklists;
    private final Submissions submissions;
    private final Findings findings;
    private final Blobs blobs;
    private final CheckWords words;
    private final boolean supervises;
    private String title = "";

    @Inject
    SheetView(
            Checklists checklists,
            Submissions submissions,
            Findings findings,
            Blobs blobs,
            CheckWords words,
            CurrentCaller caller) {
        this.checklists = checklists;
        this.submissions = submissions;
        this.findings = findings;
        this.blobs = blobs;
        this.words = words;
        supervises = caller.person().may(Permission.READ_WORK);
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var sheet = checklists.get(CheckPaths.id(event, "occurrence"));
        var versions = SheetVersions.of(sheet.occurrence().submission(), submissions, findings);
        var shown = versions.shown(CheckPaths.query(event, CheckPaths.VERSION));
        var facts = new SheetFacts(words, sheet, versions, shown);
        var name = Texts.said(sheet.occurrence().title());
        title = Titles.with(name);
        add(header(sheet, name), facts.marks());
        var main = new Div();
        main.addClassName("gz-stack");
        sections(sheet, versions, shown).forEach(main::add);
        var side = new Div();
        side.addClassNames("gz-stack", "gz-beside");
        Stream.of(facts.facts(), facts.signatures(), facts.corrections())
                .filter(Objects::nonNull)
                .forEach(side::add);
        var both = new Div(main, side);
        both.addClassName("gz-two");
        add(both);
    }

    private PageHeader header(OccurrenceSheet sheet, String name) {
        var line = sheet.occurrence();
        var print = new Button(t("print"), Icons.of("print"));
        print.addClickListener(click -> print.getElement().executeJs(PRINT));
        var header = new PageHeader(
                        name, mayBeFilled(sheet) ? new Component[] {print, filling(line)} : new Component[] {print})
                .about(t("work.at-place", CheckWords.place(line.place()), words.stretch(line.opens(), line.due())));
        var day = LocalDate.ofInstant(line.opens(), Days.ZONE);
        return supervises
                ? header.back(CheckPaths.with(Addresses.CHECKS, Map.of("day", day)), t("work.title"))
                : header.back(Addresses.FINDINGS, t("findings.title"));
    }

    static boolean mayBeFilled(OccurrenceSheet sheet) {
        return sheet.mayFill() && FILLED.contains(sheet.occurrence().state());
    }

    private static Anchor filling(OccurrenceLine line) {
        return Links.button(CheckPaths.fill(line.id()), t("work.fill"), true);
    }

    /** The items that were asked for, by the parts of the way. */
    private List<Card> sections(OccurrenceSheet sheet, SheetVersions versions, @Nullable Submission shown) {
        var answers = answers(sheet, shown);
        var areas = new LinkedHashMap<String, String>();
        areas.put("", t("work.items"));
        sheet.areas().forEach(area -> areas.put(area.key(), Texts.said(area.title())));
        var lists = new HashMap<String, OrderedList>();
        var number = 0;
        for (var item : sheet.items()) {
            number++;
            var answer = answers.get(item.key());
            if (answer != null && answer.judgement() == ItemJudgement.HIDDEN) {
                continue;
            }
            var finding = versions.findings().get(item.key());
            lists.computeIfAbsent(area(item), key -> list())
                    .add(new AnswerLine(words, blobs, sheet.occurrence().module(), number, item, answer, finding));
        }
        var cards = new ArrayList<Card>();
        areas.forEach((key, name) -> {
            var list = lists.get(key);
            if (list != null) {
                cards.add(new Card(name, list));
            }
        });
        return cards;
    }

    private static String area(SheetItem item) {
        return item.area() == null ? "" : item.area();
    }

    private static OrderedList list() {
        var list = new OrderedList();
        list.addClassName("gz-answers");
        return list;
    }

    private static Map<String, ShownAnswer> answers(OccurrenceSheet sheet, @Nullable Submission shown) {
        var answers = new HashMap<String, ShownAnswer>();
        if (shown == null) {
            sheet.answers().forEach((key, answer) -> answers.put(key, ShownAnswer.of(answer)));
        } else {
            shown.items().forEach(item -> answers.put(item.key(), ShownAnswer.of(item)));
        }
        return answers;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
