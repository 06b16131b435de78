package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.guizhang.record.RecordForm;
import org.guizhang.record.SavedView;
import org.guizhang.record.SavedViews;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Kept views of a register, a click each; and the present filters, to be kept under a name. */
class ViewBar extends Div {
    private final SavedViews views;
    private final RecordForm form;
    private final Supplier<SavedView.Wanted> now;

    ViewBar(SavedViews views, RecordForm form, Supplier<SavedView.Wanted> now) {
        this.views = views;
        this.form = form;
        this.now = now;
        addClassName("gz-actions-like");
        show();
    }

    private void show() {
        removeAll();
        var kept = views.list(form.module(), form.form());
        if (!kept.isEmpty()) {
            add(new Span(t("records.views")));
        }
        kept.forEach(this::add);
        if (!now.get().filtersNothing()) {
            var keep = new Button(
                    t("records.views.keep"), click -> new KeepViewDialog(views, form, now.get(), this::show).open());
            keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(keep);
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private void add(SavedView view) {
        add(Links.to(address(view.wanted()), view.shared() ? t("records.views.shared", view.name()) : view.name()));
        if (view.mayDelete()) {
            var forget = new Button(Icons.of("close"), click -> forget(view));
            forget.setAriaLabel(t("records.views.forget", view.name()));
            forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            add(forget);
        }
    }

    private void forget(SavedView view) {
        try {
            views.delete(form.module(), form.form(), view.id());
            Toast.show(t("records.views.forgotten"));
        } catch (DomainException refused) {
            Toast.problem(Problems.words(refused));
        }
        show();
    }

    /** As the filters of the page write it. */
    private String address(SavedView.Wanted wanted) {
        var set = new LinkedHashMap<String, List<String>>();
        put(set, "which", wanted.which());
        put(set, "state", wanted.state());
        put(set, "site", wanted.site());
        put(set, "from", wanted.from());
        put(set, "to", wanted.to());
        put(set, "q", wanted.query());
        return RecordPaths.register(form.module(), form.form()) + "?" + new QueryParameters(set).getQueryString();
    }

    private static void put(LinkedHashMap<String, List<String>> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, List.of(value.toString()));
        }
    }
}
