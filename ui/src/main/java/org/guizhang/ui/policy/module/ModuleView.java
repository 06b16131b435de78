package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.EditorPresence;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.follow.Followers;
import org.guizhang.policy.upgrade.Upgrades;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.reading.AdvisoryNote;
import org.guizhang.ui.policy.reading.Contents;
import org.guizhang.ui.policy.reading.EditionList;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** One module's draft: all its numbers by group, what is doubtful, and its editions. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.MODULE, layout = MainLayout.class)
class ModuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final DraftParameters parameters;
    private final Editions editions;
    private final Upgrades upgrades;
    private final Followers followers;
    private final Caller who;
    private final Formats formats;
    private final EditionBadge badge;
    private final EditorPresence presence;
    private final Clock clock;
    private String title = "";

    @Inject
    ModuleView(
            Modules modules,
            DraftParameters parameters,
            Editions editions,
            Upgrades upgrades,
            Followers followers,
            CurrentCaller caller,
            Formats formats,
            EditionBadge badge,
            EditorPresence presence,
            Clock clock) {
        this.modules = modules;
        this.parameters = parameters;
        this.editions = editions;
        this.upgrades = upgrades;
        this.followers = followers;
        this.who = caller.person();
        this.formats = formats;
        this.badge = badge;
        this.presence = presence;
        this.clock = clock;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(PolicyPaths.id(event));
        title = Titles.with(said(module.title()));
        var draft = new ParameterEditor(modules, parameters, module);
        var mayEdit = who.may(Permission.EDIT_POLICY) && !module.repealed();
        add(new PageHeader(said(module.title()), actions(module))
                .back(Addresses.POLICY, t("nav.policy"))
                .about(state(module)));
        add(new ModuleNav(module.id(), PolicyPaths.module(module.id())), badge.of(module));
        upgrades.newer(module.id()).ifPresent(newest -> add(new NewVersionNote(module, newest)));
        if (mayEdit) {
            var others = new WhoEdits(presence, module.id());
            draft.read(others::look);
            add(others);
            add(new SaveState(draft, clock));
        }
        var contents = new Contents(event.getLocation());
        var body = new Div();
        body.addClassName("gz-groups");
        if (!draft.template().advisories().isEmpty()) {
            var card = new Card(t("advisory.title"));
            card.setId("advisories");
            draft.template().advisories().forEach(advisory -> card.add(new AdvisoryNote(advisory)));
            contents.add("advisories", t("advisory.title"));
            body.add(card);
        }
        for (var group : draft.template().groups()) {
            contents.add("group-" + group.key(), said(group.title()));
            body.add(new ParameterGroupFold(draft, group, mayEdit));
        }
        contents.add("follow", t("follow.title"));
        body.add(new FollowChoice(module.id(), followers, who, formats));
        contents.add("editions", t("editions.title"));
        body.add(new EditionList(editions.list(module.id()), formats));
        var page = new Div(contents, body);
        page.addClassName("gz-with-contents");
        add(page);
    }

    /** What can be done next, if there is something; other ways stand in the tabs. */
    private Component[] actions(Module module) {
        var actions = new ArrayList<Component>();
        actions.add(Links.button(PolicyPaths.preview(module.id()), t("preview.do"), false));
        if (who.may(Permission.PUBLISH_POLICY) && !module.repealed() && module.unpublished()) {
            actions.add(Links.button(PolicyPaths.publish(module.id()), t("publish.do"), true));
        }
        return actions.toArray(Component[]::new);
    }

    /** How the draft stands to what staff read, in a sentence. */
    private String state(Module module) {
        var now = module.inForce();
        if (module.repealed()) {
            return t("module.state.repealed");
        }
        if (now == null) {
            return module.latest() == null ? t("module.state.never") : t("module.state.none");
        }
        return module.unpublished()
                ? t("module.state.changed", now.number(), formats.moment(module.changedAt()))
                : t("module.state.same", now.number());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
