package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.template.Advisory;
import org.guizhang.template.TemplatePosition;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.SaveState;
import org.guizhang.ui.policy.reading.AdvisoryNote;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;

/** One checklist, form, time limit, penalty scheme, phrase set or secrecy rule of a draft, with its parts. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.PART, layout = MainLayout.class)
class PartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Amendments amendments;
    private final Caller who;
    private final Clock clock;
    private String title = "";

    @Inject
    PartView(Modules modules, Amendments amendments, CurrentCaller caller, Clock clock) {
        this.modules = modules;
        this.amendments = amendments;
        this.who = caller.person();
        this.clock = clock;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var editor = new AmendmentEditor(modules, amendments, PolicyPaths.id(event));
        editor.afterInsisting(PartView::again);
        var address = PolicyPaths.part(event, "part");
        var part = find(editor, address);
        var preview = editor.preview();
        var mayEdit = who.may(Permission.EDIT_POLICY);
        var positions = editor.resolved().content().positions();
        title = Titles.with(part.name(preview));
        add(new PageHeader(part.name(preview)).back(PolicyPaths.parts(editor.id()), t("parts.title")));
        if (mayEdit) {
            add(new SaveState(editor, clock));
        }
        var state = new Div(PartsView.badges(editor, part));
        state.addClassName("gz-actions");
        if (mayEdit) {
            state.add(new PartSwitch(editor, part, part.name(preview)));
            state.add(undo(editor, part));
        }
        add(state);
        var locks = editor.locked().at(part.target());
        if (!locks.isEmpty()) {
            add(new LockNote(locks));
        }
        part.now().path("advisories").forEach(a -> add(new AdvisoryNote(Json.MAPPER.convertValue(a, Advisory.class))));
        add(head(editor, preview, part, positions, mayEdit));
        for (var list : PartForm.LISTS.getOrDefault(part.kind(), List.of())) {
            var kind = part.kind() + "/" + list;
            add(new PartList(
                    editor,
                    positions,
                    part.target() + "/" + list,
                    kind,
                    part.now(),
                    part.base(),
                    mayEdit,
                    PartView::again));
            if (list.equals("lines")) {
                tables(editor, preview, part, positions, mayEdit);
            }
        }
        clauses(editor, part);
    }

    /** The columns of each table of a form. */
    private void tables(
            AmendmentEditor editor,
            TextPreview preview,
            DraftArtefact part,
            List<TemplatePosition> positions,
            boolean mayEdit) {
        for (var table : part.now().path("lines")) {
            var key = DraftArtefact.key(table);
            var base = DraftArtefact.child(part.base().path("lines"), key).orElse(MissingNode.getInstance());
            var card = new PartList(
                    editor,
                    positions,
                    part.target() + "/lines/" + key + "/fields",
                    "records/lines/fields",
                    table,
                    base,
                    mayEdit,
                    PartView::again);
            var name = DraftArtefact.words(preview, table.path("title"));
            card.addComponentAsFirst(HandbookView.muted(t("part.table", name)));
            add(card);
        }
    }

    private static DraftArtefact find(AmendmentEditor editor, String address) {
        var dot = address.indexOf('.');
        var kind = dot < 0 ? "" : address.substring(0, dot);
        if (!PartForm.KINDS.contains(kind)) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return DraftArtefact.of(editor, kind).stream()
                .filter(part -> part.key().equals(address.substring(dot + 1)))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private static Button undo(AmendmentEditor editor, DraftArtefact part) {
        var button = new Button(t("part.undo"), Icons.of("undo"), click -> {
            if (editor.takeBack(editor.of(part.target()))) {
                again();
            }
        });
        button.setVisible(
                !part.base().isMissingNode() && !editor.of(part.target()).isEmpty());
        return button;
    }

    private static Card head(
            AmendmentEditor editor,
            TextPreview preview,
            DraftArtefact part,
            List<TemplatePosition> positions,
            boolean mayEdit) {
        var facts = new DescriptionList();
        facts.addClassName("gz-numbers");
        for (var member : PartForm.of(part.kind(), editor.format())) {
            var value = part.now().path(member.name());
            if (!value.isMissingNode()) {
                facts.add(
                        new DescriptionList.Term(t("member." + member.name())),
                        new DescriptionList.Description(words(editor, preview, positions, member, value)));
            }
        }
        var card = new Card(t("part.about"), facts);
        if (mayEdit) {
            card.add(new Div(new Button(
                    t("part.change"),
                    Icons.of("edit"),
                    click -> PartDialog.change(
                                    editor,
                                    positions,
                                    part.target(),
                                    part.kind(),
                                    part.now(),
                                    part.base().isMissingNode() ? null : part.base(),
                                    PartView::again)
                            .open())));
        }
        return card;
    }

    private static String words(
            AmendmentEditor editor,
            TextPreview preview,
            List<TemplatePosition> positions,
            PartForm.Member member,
            JsonNode value) {
        return switch (member.kind()) {
            case TEXT -> DraftArtefact.words(preview, value);
            case CHOICE -> t("choice." + member.name() + "." + value.asText());
            case POSITION -> position(positions, value.asText());
            case POSITIONS ->
                Texts.list(java.util.stream.StreamSupport.stream(value.spliterator(), false)
                        .map(key -> position(positions, key.asText()))
                        .toList());
            default -> value.isObject() ? ValueInput.named(editor, value) : ValueInput.said(member.kind(), value);
        };
    }

    private static String position(List<TemplatePosition> positions, String key) {
        return positions.stream()
                .filter(p -> p.key().equals(key))
                .map(p -> said(p.title()))
                .findFirst()
                .orElse(key);
    }

    /** The clauses it carries out: one step to the rule. */
    private void clauses(AmendmentEditor editor, DraftArtefact part) {
        var list = new UnorderedList();
        var member = part.kind().equals("penalties") ? "violates" : "clauses";
        for (var chapter : editor.resolved().chapters()) {
            for (var clause : chapter.clauses()) {
                for (var key : part.now().path(member)) {
                    if (key.asText().equals(clause.key())) {
                        list.add(new ListItem(Links.to(
                                PolicyPaths.place(editor.id(), chapter.key(), clause.key()), said(clause.heading()))));
                    }
                }
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            add(new Card(t("part.clauses"), list));
        }
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
