package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** Two editions of a module, or one and the draft, side by side in one text. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.COMPARE, layout = MainLayout.class)
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String DRAFT = "draft";
    private final Modules modules;
    private final Editions editions;
    private final Differences differences;
    private final Formats formats;

    @Inject
    CompareView(Modules modules, Editions editions, Differences differences, Formats formats) {
        this.modules = modules;
        this.editions = editions;
        this.differences = differences;
        this.formats = formats;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(PolicyPaths.id(event));
        var query = event.getLocation().getQueryParameters();
        var from = edition(query.getSingleParameter("from").orElse(null));
        var to = edition(query.getSingleParameter("to").orElse(null));
        add(new PageHeader(t("compare.title"))
                .back(PolicyPaths.module(module.id()), said(module.title()))
                .about(t("compare.about")));
        var list = editions.list(module.id());
        if (list.isEmpty()) {
            var back = Links.button(PolicyPaths.module(module.id()), t("publish.none.go", said(module.title())), true);
            add(new EmptyState("publish", t("compare.empty"), t("compare.empty.text"), back));
            return;
        }
        var compared = differences.of(module.id(), from, to);
        add(choice(module, list, compared));
        var after = compared.to();
        if (after != null && after.editorialReason() != null) {
            add(HandbookView.muted(t("edition.editorial.reason", after.editorialReason())));
        }
        var difference = compared.difference();
        if (difference.isEmpty()) {
            var back = Links.button(PolicyPaths.module(module.id()), t("publish.none.go", said(module.title())), true);
            add(new EmptyState("check", t("compare.none"), t("compare.none.text"), back));
            return;
        }
        var count = new Paragraph(Changes.counted(difference));
        count.addClassName("gz-strong");
        add(count, new Changes(difference));
    }

    private Div choice(Module module, List<Edition> list, Differences.Compared compared) {
        var names = new LinkedHashMap<String, String>();
        names.put(DRAFT, t("compare.draft"));
        list.forEach(edition -> names.put(
                edition.id().toString(), t("edition.line", edition.number(), formats.moment(edition.effectiveFrom()))));
        var before = compared.from();
        var after = compared.to();
        var from = select(
                t("compare.from"), names, before == null ? null : before.id().toString());
        var to = select(
                t("compare.to"), names, after == null ? DRAFT : after.id().toString());
        from.addValueChangeListener(changed -> go(module, changed.getValue(), to.getValue()));
        to.addValueChangeListener(changed -> go(module, from.getValue(), changed.getValue()));
        var row = new Div(from, to);
        row.addClassNames("gz-compare-choice", "gz-screen");
        var printed = new Paragraph(t(
                "compare.printed",
                before == null ? "" : names.getOrDefault(before.id().toString(), ""),
                names.getOrDefault(after == null ? DRAFT : after.id().toString(), "")));
        printed.addClassName("gz-paper");
        return new Div(row, printed);
    }

    private static Select<String> select(String label, LinkedHashMap<String, String> names, @Nullable String value) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(names.keySet().stream()
                .filter(key -> !key.equals(DRAFT) || DRAFT.equals(value) || label.equals(t("compare.to")))
                .toList());
        select.setItemLabelGenerator(key -> names.getOrDefault(key, ""));
        if (value != null) {
            select.setValue(value);
        }
        return select;
    }

    private static void go(Module module, @Nullable String from, @Nullable String to) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "from", from);
        put(parameters, "to", to);
        UI.getCurrent().navigate(PolicyPaths.compare(module.id()), QueryParameters.simple(parameters));
    }

    private static void put(LinkedHashMap<String, String> into, String name, @Nullable String value) {
        if (value != null && !value.equals(DRAFT)) {
            into.put(name, value);
        }
    }

    private static @Nullable UUID edition(@Nullable String written) {
        return written == null || written.isBlank() ? null : Ids.parse(written);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("compare.title");
    }
}
