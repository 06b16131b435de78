package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.policy.module.SaveState;
import org.guizhang.ui.policy.reading.Contents;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;

/** Checklists, forms, time limits, penalties, phrases and secrecy of a draft: whether each is on, and whose it is. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.PARTS, layout = MainLayout.class)
class PartsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Amendments amendments;
    private final Caller who;
    private final Clock clock;

    @Inject
    PartsView(Modules modules, Amendments amendments, CurrentCaller caller, Clock clock) {
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
        editor.afterInsisting(() -> UI.getCurrent().refreshCurrentRoute(false));
        var mayEdit = who.may(Permission.EDIT_POLICY);
        add(new PageHeader(t("parts.title"))
                .back(PolicyPaths.module(editor.id()), said(editor.module().title()))
                .about(t("parts.about")));
        add(new ModuleNav(editor.id(), PolicyPaths.parts(editor.id())));
        if (mayEdit) {
            add(new SaveState(editor, clock));
        }
        var contents = new Contents(event.getLocation());
        var body = new Div();
        body.addClassName("gz-groups");
        var preview = editor.preview();
        for (var kind : PartForm.KINDS) {
            var parts = DraftArtefact.of(editor, kind);
            if (!parts.isEmpty()) {
                contents.add(kind, t("parts." + kind));
                body.add(card(editor, preview, kind, parts, mayEdit));
            }
        }
        var page = new Div(contents, body);
        page.addClassName("gz-with-contents");
        add(page);
    }

    private static Card card(
            AmendmentEditor editor, TextPreview preview, String kind, List<DraftArtefact> parts, boolean mayEdit) {
        var card = new Card(t("parts." + kind));
        card.setId(kind);
        if (kind.equals("penalties")) {
            card.note(t("penalty.about"));
        }
        var list = new UnorderedList();
        list.addClassName("gz-part-list");
        for (var part : parts) {
            var name = new Anchor(Addresses.link(PolicyPaths.part(editor.id(), part.kind(), part.key())));
            name.add(new H3(part.name(preview)));
            var facts = new Span(counts(part));
            facts.addClassNames("gz-muted", "gz-small");
            var names = new Div(name, facts);
            names.addClassName("gz-module-names");
            var row = new Div(names, badges(editor, part));
            row.addClassName("gz-part-row");
            if (mayEdit) {
                row.add(new PartSwitch(editor, part, part.name(preview)));
            }
            list.add(new ListItem(row));
        }
        card.add(list);
        return card;
    }

    private static String counts(DraftArtefact part) {
        var counts = new ArrayList<String>();
        for (var list : PartForm.LISTS.getOrDefault(part.kind(), List.of())) {
            var many = part.now().path(list).size();
            if (many > 0) {
                counts.add(t("part.count." + list, many));
            }
        }
        return String.join(" · ", counts);
    }

    /** On or off, and whose words. */
    static Div badges(AmendmentEditor editor, DraftArtefact part) {
        var badges = new Div();
        badges.addClassName("gz-badges");
        var off = part.isOff(editor);
        badges.add(new StateBadge(off ? Tone.QUIET : Tone.PASS, t(off ? "part.off" : "part.on")));
        if (!editor.of(part.target()).isEmpty()) {
            badges.add(new StateBadge(Tone.INFO, t("text.changed")));
        }
        if (!editor.locked().at(part.target()).isEmpty()) {
            var lock = new Span(Icons.of("lock"), new Span(t("lock.short")));
            lock.addClassNames("gz-lock-word", "gz-small", "gz-muted");
            badges.add(lock);
        }
        return badges;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("parts.title");
    }
}
