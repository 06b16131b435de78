package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** The templates a business has activated, and how far each is. */
@Needs(Permission.READ_POLICY)
@Route(value = Addresses.POLICY, layout = MainLayout.class)
class PolicyView extends Div implements HasDynamicTitle {
    /** The empty template, which a regulation from elsewhere fills. */
    private static final String OWN_RULES = "own-rules";

    private final EditionBadge badge;

    @Inject
    PolicyView(Modules modules, CurrentCaller caller, EditionBadge badge) {
        this.badge = badge;
        addClassName("gz-page");
        var list = modules.list();
        var mayEdit = caller.person().may(Permission.EDIT_POLICY);
        if (list.isEmpty()) {
            var state = mayEdit
                    ? new EmptyState("scale", t("policy.empty"), t("policy.empty.text"), activate(true))
                    : new EmptyState("scale", t("policy.empty"), t("policy.empty.wait"));
            add(new PageHeader(t("nav.policy")), state);
            return;
        }
        add(new PageHeader(t("nav.policy"), actions(list, mayEdit)).about(t("policy.about", list.size())));
        var rows = new UnorderedList();
        rows.addClassName("gz-list");
        list.forEach(module -> rows.add(new ListItem(row(module))));
        add(rows);
    }

    private static Anchor[] actions(List<Module> list, boolean mayEdit) {
        var actions = new ArrayList<Anchor>();
        actions.add(Links.button(Addresses.POLICY + "/code", t("code.do"), false));
        if (mayEdit) {
            list.stream()
                    .filter(module -> module.templateId().equals(OWN_RULES) && !module.repealed())
                    .map(module -> Links.button(PolicyPaths.transcribe(module.id()), t("transcribe.do"), false))
                    .forEach(actions::add);
        }
        actions.add(activate(mayEdit));
        return actions.toArray(Anchor[]::new);
    }

    private Anchor row(Module module) {
        var title = new H2(said(module.title()));
        var version = new Span(t("policy.template", module.templateVersion()));
        version.addClassNames("gz-muted", "gz-small");
        var names = new Div(title, version);
        names.addClassName("gz-module-names");
        var row = new Anchor(Addresses.link(PolicyPaths.module(module.id())));
        row.addClassNames("gz-row", "gz-module");
        row.add(names, badge.of(module), Icons.of("next"));
        return row;
    }

    private static Anchor activate(boolean primary) {
        return Links.button(Addresses.CATALOGUE, t(primary ? "policy.activate" : "policy.catalogue"), primary);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.policy");
    }
}
