package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.RecordPapers;
import org.guizhang.record.Records;
import org.guizhang.shared.PublicAddress;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.deadline.ClocksOf;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** One record as on paper: what it says, who signed, what became of it, and what the reader can do next. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = RecordPaths.RECORD, layout = MainLayout.class)
class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Records records;
    private final RecordForms forms;
    private final RecordWords words;
    private final ClocksOf clocks;
    private final CurrentCaller caller;
    private final OutsideSigners outside;
    private final RecordPapers papers;
    private final PublicAddress address;
    private final RecordKeeping keeping;
    private String title = "";
    private Location location = new Location("");

    @Inject
    RecordView(
            Records records,
            RecordForms forms,
            RecordWords words,
            ClocksOf clocks,
            CurrentCaller caller,
            OutsideSigners outside,
            RecordPapers papers,
            PublicAddress address,
            RecordKeeping keeping) {
        this.records = records;
        this.papers = papers;
        this.address = address;
        this.keeping = keeping;
        this.forms = forms;
        this.words = words;
        this.clocks = clocks;
        this.caller = caller;
        this.outside = outside;
        addClassNames("gz-page", "gz-wide", "gz-record-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        show(RecordPaths.id(event, "record"));
    }

    private void show(UUID id) {
        show(records.get(id), forms.ofRecord(id));
    }

    private void show(FormRecord record, RecordForm form) {
        removeAll();
        var name = Texts.said(record.title());
        title = Titles.with(record.serial() == null ? name : t("records.name", name, record.serial()));
        var main = new Div(new RecordAnswers(record, form, words));
        main.addClassName("gz-stack");
        var turns = new RecordLife(words);
        var side = new Div();
        side.addClassNames("gz-stack", "gz-beside");
        if (!record.now().isEmpty() || record.mayCorrect()) {
            side.add(new NextSteps(records, record, form, () -> show(record.id())));
        }
        var mine = record.author().id().equals(caller.person().personId());
        outside.of(record, record.state() != null || mine, () -> show(record.id()))
                .forEach(side::add);
        clocks.of("record", record.id().toString()).ifPresent(side::add);
        turns.signatures(record).ifPresent(side::add);
        if (!record.line().isEmpty()) {
            side.add(turns.line(record));
        }
        if (record.version() > 0) {
            keeping.standing(record.id())
                    .ifPresent(hold -> side.add(new HoldCard(keeping, record.id(), hold, () -> show(record.id()))));
        }
        links(record, side);
        next(record, side);
        clauses(record, side);
        var both = new Div(main, side);
        both.addClassName("gz-two");
        add(
                new PageHeader(name, actions(record))
                        .about(about(record, form))
                        .back(RecordPaths.register(record.module(), record.form()), name),
                new ScannedPaper(record, location),
                marks(record),
                both);
    }

    private String about(FormRecord record, RecordForm form) {
        var site = record.site();
        var facts = new ArrayList<String>();
        if (record.serial() != null) {
            facts.add(record.serial());
        }
        if (site != null) {
            facts.add(Texts.said(site.name()));
        }
        facts.add(t("work.by.at", record.author().name(), words.moment(record.createdAt())));
        facts.add(t("records.edition", Texts.said(form.moduleTitle()), record.editionNumber()));
        return String.join(" · ", facts);
    }

    private static Div marks(FormRecord record) {
        var marks = new Div(new StateBadge(RecordWords.tone(record.state()), RecordWords.state(record.state())));
        marks.addClassName("gz-marks");
        if (record.version() > 1) {
            marks.add(new StateBadge(Tone.INFO, t("work.version", record.version())));
        }
        if (record.classification() != Keeping.Level.PUBLIC) {
            marks.add(new StateBadge(Tone.DUE, t("records.level." + record.classification())));
        }
        return marks;
    }

    private Component[] actions(FormRecord record) {
        var actions = new ArrayList<Component>();
        var me = caller.person().personId();
        if (record.state() == null && record.author().id().equals(me)) {
            var away = new Button(
                    t("records.delete"),
                    click -> new Confirm(
                                    t("records.delete"),
                                    t("records.delete.loss"),
                                    t("records.delete.do"),
                                    () -> delete(record))
                            .open());
            actions.add(away);
        }
        var name = record.serial() == null ? Texts.said(record.title()) : record.serial();
        var here = address.orElse(Addresses.here());
        actions.add(new PaperLink(
                t("records.paper"),
                t("records.paper.of", name),
                t("records.paper.file", name),
                "application/pdf",
                () -> papers.pdf(record.id(), here)));
        if (record.version() > 0) {
            if (papers.mayProve(record.id())) {
                actions.add(new PaperLink(
                        t("records.evidence"),
                        t("records.evidence.of", name),
                        t("records.evidence.file", name),
                        "application/zip",
                        () -> papers.evidence(record.id(), here)));
            }
            actions.add(print());
        }
        return actions.toArray(Component[]::new);
    }

    private void delete(FormRecord record) {
        records.delete(record.id());
        Toast.show(t("records.deleted"));
        Addresses.go(UI.getCurrent(), RecordPaths.register(record.module(), record.form()));
    }

    private static Component print() {
        var print = new Button(t("records.print"), Icons.of("print"));
        print.getElement().setAttribute("data-gz", "print");
        print.addClickListener(click -> UI.getCurrent().getPage().executeJs("window.print()"));
        return print;
    }

    private static void links(FormRecord record, Div side) {
        if (record.links().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-plain-list");
        for (var link : record.links()) {
            var name = Texts.said(link.title());
            Anchor to = Links.to(link.address(), link.serial() == null ? name : t("records.name", name, link.serial()));
            var item = new ListItem(to);
            if (link.how().equals("opened-for")) {
                var why = new Paragraph(t("records.opened-for"));
                why.addClassNames("gz-muted", "gz-small");
                item.addComponentAsFirst(why);
            }
            list.add(item);
        }
        side.add(new Card(t("records.links"), list));
    }

    private void next(FormRecord record, Div side) {
        if (!record.next().isEmpty() && caller.get().may(Permission.WORK)) {
            var card = new Card(t("records.go-on"));
            record.next().forEach(form -> card.add(new NewRecordButton(records, record, form)));
            side.add(card);
        }
    }

    private static void clauses(FormRecord record, Div side) {
        for (var clause : record.clauses()) {
            var text = new Paragraph(Texts.said(clause.text()));
            text.addClassName("gz-cited");
            side.add(new Card(
                    Texts.said(clause.heading()),
                    text,
                    Links.to(RecordPaths.clause(record.module(), clause.key()), t("work.clause.open"))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
