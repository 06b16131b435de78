package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Toast;

/** What was taken out of the template's text, by whom and why, each with the way back. */
class Removals extends Card {
    Removals(AmendmentEditor editor, Formats formats, boolean mayEdit, Runnable again) {
        super(t("removal.title"));
        setId("removed");
        var list = new UnorderedList();
        list.addClassName("gz-changes");
        for (var gone : of(editor)) {
            var name = name(editor, gone.change().target());
            var title = new Span(name);
            title.addClassName("gz-gone");
            var about = new Span(t("removal.by", gone.author(), formats.moment(gone.at())));
            about.addClassNames("gz-muted", "gz-small");
            var item = new ListItem(new Div(title), new Paragraph(why(gone)));
            var along = AffectedElement.names(editor.along(gone.change()));
            if (!said(along).isEmpty()) {
                item.add(new Paragraph(t("removal.with", said(along))));
            }
            item.add(about);
            if (mayEdit) {
                var back = new Button(t("removal.back"), click -> {
                    if (editor.takeBack(List.of(gone))) {
                        Toast.show(t("removal.back.done", name));
                        again.run();
                    }
                });
                back.setAriaLabel(t("removal.back.of", name));
                back.addThemeVariants(ButtonVariant.LUMO_SMALL);
                item.add(new Div(back));
            }
            list.add(item);
        }
        add(list);
    }

    /** The reason that was given. */
    static String why(Amendment gone) {
        var reason = gone.reason();
        return reason == null ? "" : t("removal.why", reason);
    }

    static List<Amendment> of(AmendmentEditor editor) {
        return editor.made().stream()
                .filter(a -> a.change() instanceof Change.Remove
                        && a.change().target().matches("(clauses|chapters)/[^/]+"))
                .toList();
    }

    /** What people call a clause or a chapter: its title, or how its text begins. */
    private static String name(AmendmentEditor editor, String target) {
        var template = editor.template();
        var key = target.substring(target.indexOf('/') + 1);
        if (target.startsWith("chapters/")) {
            return template.chapters().stream()
                    .filter(c -> c.key().equals(key))
                    .map(c -> said(c.title()))
                    .findFirst()
                    .orElseGet(() -> said(editor.name(target)));
        }
        return template.clause(key)
                .map(c -> c.title() == null ? said(c.text()) : said(c.title()))
                .orElseGet(() -> said(editor.name(target)));
    }
}
