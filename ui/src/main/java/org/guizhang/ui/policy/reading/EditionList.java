package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.guizhang.policy.edition.Edition;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;

/** The editions of a module, newest first, each with the digest of its words. */
public class EditionList extends Card {
    public EditionList(List<Edition> editions, Formats formats) {
        super(t("editions.title"));
        setId("editions");
        if (editions.isEmpty()) {
            note(t("editions.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-editions");
        for (var edition : editions) {
            var name = new Span(t("edition.number", edition.number()));
            name.addClassName("gz-strong");
            var kind = new Span(t(kind(edition)));
            var from = new Span(t("edition.since", formats.moment(edition.effectiveFrom())));
            var head = new Div(name, kind, from, new Span(t("edition.by", edition.publisher())));
            head.addClassName("gz-edition-head");
            var digest = new Paragraph(new Span(t("edition.digest") + " "), new Code(edition.digest()));
            digest.addClassNames("gz-muted", "gz-small");
            var item = new ListItem(head, new Paragraph(edition.note()));
            if (edition.editorialReason() != null) {
                item.add(HandbookView.muted(t("edition.editorial.reason", edition.editorialReason())));
            }
            item.add(digest);
            list.add(item);
        }
        add(list);
        add(Links.to(PolicyPaths.compare(editions.get(0).moduleId()), t("compare.go")));
    }

    private static String kind(Edition edition) {
        if (edition.kind() == Edition.Kind.PUBLISHED) {
            return edition.material() ? "edition.material" : "edition.editorial";
        }
        return "life." + edition.kind().name().toLowerCase(Locale.ROOT);
    }
}
