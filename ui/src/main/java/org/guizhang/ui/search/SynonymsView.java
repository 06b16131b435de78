package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.search.SynonymGroup;
import org.guizhang.search.SynonymGroups;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** The words that mean one thing in this business, beside those that its templates bring. */
@Needs(Permission.EDIT_POLICY)
@Route(value = Addresses.SYNONYMS, layout = MainLayout.class)
class SynonymsView extends Div implements HasDynamicTitle {
    private final SynonymGroups groups;
    private final Div content = new Div();

    @Inject
    SynonymsView(SynonymGroups groups) {
        this.groups = groups;
        addClassName("gz-page");
        var add = new Button(t("search.synonyms.add"), click -> new SynonymDialog(groups, null, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("search.synonyms"), add).about(t("search.synonyms.about"));
        add(header.back(Addresses.SEARCH, t("search.title")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var all = groups.list();
        if (all.isEmpty()) {
            content.add(new EmptyState("search", t("search.synonyms.none"), t("search.synonyms.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        all.forEach(group -> list.add(row(group)));
        content.add(list);
    }

    private ListItem row(SynonymGroup group) {
        var words = words(group);
        var name = new Span(words);
        var names = new Div(name);
        names.addClassName("gz-names");
        var change =
                new Button(t("search.synonyms.change"), click -> new SynonymDialog(groups, group, this::show).open());
        change.setAriaLabel(t("search.synonyms.change.of", words));
        var remove = new Button(
                t("search.synonyms.remove"),
                click -> new Confirm(
                                t("search.synonyms.remove.of", words),
                                t("search.synonyms.remove.text"),
                                t("search.synonyms.remove"),
                                () -> remove(group))
                        .open());
        remove.setAriaLabel(t("search.synonyms.remove.of", words));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var row = new ListItem(names, change, remove);
        row.addClassName("gz-row");
        return row;
    }

    private void remove(SynonymGroup group) {
        try {
            groups.remove(group.id());
            Toast.show(t("search.synonyms.removed", words(group)));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
    }

    private static String words(SynonymGroup group) {
        return String.join(" · ", group.words());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("search.synonyms");
    }
}
