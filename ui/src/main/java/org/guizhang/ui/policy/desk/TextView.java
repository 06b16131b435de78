package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.policy.module.SaveState;
import org.guizhang.ui.policy.reading.Contents;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;

/** The words of a draft, chapter by chapter: whose they are, what is locked, and the way to each clause's desk. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.TEXT, layout = MainLayout.class)
class TextView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Amendments amendments;
    private final Caller who;
    private final Formats formats;
    private final Clock clock;
    private String title = "";

    @Inject
    TextView(Modules modules, Amendments amendments, CurrentCaller caller, Formats formats, Clock clock) {
        this.modules = modules;
        this.amendments = amendments;
        this.who = caller.person();
        this.formats = formats;
        this.clock = clock;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var editor = new AmendmentEditor(modules, amendments, PolicyPaths.id(event));
        var filter = TextFilter.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TextFilter.SHOW)
                .orElse(""));
        var id = editor.id();
        var name = said(editor.module().title());
        title = Titles.with(t("text.title"));
        var mayEdit = who.may(Permission.EDIT_POLICY);
        add(new PageHeader(t("text.title"), actions(editor, mayEdit))
                .back(PolicyPaths.module(id), name)
                .about(t("text.about")));
        add(new ModuleNav(id, PolicyPaths.text(id)));
        if (mayEdit) {
            add(new SaveState(editor, clock));
        }
        var resolved = editor.resolved();
        var facts = facts(editor, resolved);
        add(TextFilter.bar(
                PolicyPaths.text(id),
                filter,
                wanted -> facts.stream().filter(wanted::shows).count()));
        var contents = new Contents(event.getLocation());
        var sheet = new Article(new H2(name));
        sheet.addClassNames("gz-sheet", "gz-reading");
        var text = new Div();
        text.addClassName("gz-text");
        var names = new DocumentNames(resolved.content());
        for (var chapter : resolved.chapters()) {
            var inside = facts.stream()
                    .filter(f -> f.chapter().equals(chapter.key()))
                    .filter(filter::shows)
                    .toList();
            if (!inside.isEmpty() || filter == TextFilter.ALL) {
                contents.add("c-" + chapter.key(), said(chapter.label()) + " " + said(chapter.title()));
                text.add(heading(editor, chapter, mayEdit));
                inside.forEach(f -> text.add(new DraftClause(
                        f,
                        names,
                        PolicyPaths.place(id, chapter.key(), f.clause().key()),
                        mayEdit)));
                if (mayEdit && filter == TextFilter.ALL) {
                    text.add(adder(editor, chapter));
                }
            }
        }
        sheet.add(text);
        var body = new Div(sheet);
        body.addClassName("gz-groups");
        if (!Removals.of(editor).isEmpty()) {
            contents.add("removed", t("removal.title"));
            body.add(
                    new Removals(editor, formats, mayEdit, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        var page = new Div(contents, body);
        page.addClassName("gz-with-contents");
        add(page);
    }

    private static List<DraftClause.Facts> facts(AmendmentEditor editor, Resolved resolved) {
        var locks = editor.locked();
        var facts = new ArrayList<DraftClause.Facts>();
        for (var chapter : resolved.chapters()) {
            for (var clause : chapter.clauses()) {
                var target = "clauses/" + clause.key();
                facts.add(new DraftClause.Facts(clause, chapter.key(), editor.of(target), locks.at(target)));
            }
        }
        return facts;
    }

    private static H3 heading(AmendmentEditor editor, Resolved.Chapter chapter, boolean mayEdit) {
        var number = new Span(said(chapter.label()));
        number.addClassName("gz-chapter-number");
        var heading = new H3(number, new Span(said(chapter.title())));
        heading.addClassName("gz-chapter");
        heading.setId("c-" + chapter.key());
        if (chapter.words() != null) {
            heading.add(new StateBadge(
                    StateBadge.Tone.INFO, t(chapter.words() == Authorship.OWN ? "text.own" : "text.changed")));
        }
        if (mayEdit) {
            var link = new Anchor(Addresses.link(PolicyPaths.chapter(editor.id(), chapter.key())));
            link.addClassNames("gz-edit", "gz-screen");
            link.add(Icons.of("edit"), new Span(t("text.edit")));
            link.getElement().setAttribute("aria-label", t("text.edit.of", said(chapter.label())));
            heading.add(link);
        }
        return heading;
    }

    private static Component adder(AmendmentEditor editor, Resolved.Chapter chapter) {
        var button = new Button(t("clause.add.to", said(chapter.label())), Icons.of("plus"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(
                click -> NewClause.into(editor, chapter.key(), null).open());
        return button;
    }

    private Component[] actions(AmendmentEditor editor, boolean mayEdit) {
        List<Component> actions = new ArrayList<>();
        if (mayEdit) {
            var button = new Button(t("chapter.add"), Icons.of("plus"));
            button.addClickListener(click -> NewClause.chapter(editor).open());
            actions.add(button);
            actions.add(Links.button(PolicyPaths.transcribe(editor.id()), t("transcribe.do"), false));
        }
        actions.add(Links.button(PolicyPaths.preview(editor.id()), t("preview.do"), false));
        if (who.may(Permission.PUBLISH_POLICY)) {
            actions.add(Links.button(PolicyPaths.publish(editor.id()), t("publish.do"), true));
        }
        return actions.toArray(Component[]::new);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
