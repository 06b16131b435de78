package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.Resolved;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;

/** One clause to be read: its number, its words, whom it addresses and what carries it out. */
public class ClauseSheet extends Div {
    private final DocumentNames names;

    ClauseSheet(Resolved.Clause clause, DocumentNames names, DocumentPlace place) {
        this.names = names;
        addClassName("gz-clause");
        setId(place.anchor(clause.key()));
        add(heading(clause, place), new Paragraph(said(clause.text())));
        addItems(this, clause.items(), 0);
        add(facts(clause));
        if (place.advisories()) {
            clause.advisories().forEach(advisory -> add(new AdvisoryNote(advisory)));
        }
    }

    private static Div heading(Resolved.Clause clause, DocumentPlace place) {
        var number = new Span(said(clause.label()));
        number.addClassName("gz-clause-number");
        var heading = new H4();
        var address = place.address(clause.key());
        if (address == null) {
            heading.add(number);
        } else {
            var link = new Anchor(Addresses.link(address));
            link.add(number);
            heading.add(link);
        }
        if (clause.title() != null) {
            heading.add(new Span(said(clause.title())));
        }
        var row = new Div(heading);
        row.addClassName("gz-clause-head");
        if (address != null) {
            row.add(copy(address, said(clause.heading())));
        }
        return row;
    }

    private static NativeButton copy(String address, String heading) {
        var button = new NativeButton();
        button.addClassNames("gz-copy", "gz-screen");
        button.add(Icons.of("link"));
        button.setAriaLabel(t("clause.copy.of", heading));
        button.setTitle(t("clause.copy"));
        button.addClickListener(click -> {
            button.getElement().executeJs("return window.guizhang.copy(location.origin + $0)", Addresses.link(address));
            Toast.show(t("clause.copied", heading));
        });
        return button;
    }

    /** The items under a text, markers in front. */
    public static void addItems(Div under, List<Resolved.Item> items, int depth) {
        if (items.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("gz-items");
        list.getElement().setAttribute("role", "list");
        for (var item : items) {
            var marker = new Span(said(item.marker()));
            marker.addClassName("gz-marker");
            var words = new Div(new Span(said(item.text())));
            addItems(words, item.items(), depth + 1);
            var row = new Div(marker, words);
            row.addClassName("gz-item");
            row.getElement().setAttribute("role", "listitem");
            list.add(row);
        }
        under.add(list);
    }

    private Div facts(Resolved.Clause clause) {
        var row = new Div(new StateBadge(StateBadge.Tone.QUIET, t("clause.kind." + clause.kind())));
        row.addClassName("gz-clause-facts");
        var whom = clause.addressees().isEmpty()
                ? t("clause.everybody")
                : Texts.list(clause.addressees().stream().map(names::of).toList());
        row.add(new Span(t("clause.for", whom)));
        var means = new ArrayList<String>();
        var by = clause.carriedOutBy();
        for (var keys : List.of(by.checklists(), by.records(), by.deadlines(), by.penalties(), by.phrases())) {
            keys.forEach(key -> means.add(names.of(key)));
        }
        if (!means.isEmpty()) {
            row.add(new Span(t("clause.by", Texts.list(means.stream().distinct().toList()))));
        }
        return row;
    }
}
