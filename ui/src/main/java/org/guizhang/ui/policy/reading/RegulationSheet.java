package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;

/** A regulation as a sheet of paper: title, edition, text, digest; each printed page has them at its foot. */
class RegulationSheet extends Article {
    RegulationSheet(Handbook.Part part, Formats formats, boolean inForce, RegulationText text) {
        addClassNames("gz-sheet", "gz-reading");
        var name = said(part.content().title());
        var imprint = new Imprint(part.edition(), formats);
        add(new H2(name), imprint);
        // What is copied of a clause says where it stands.
        getElement()
                .setAttribute(
                        "data-gz-edition",
                        t("clause.edition", name, part.edition().number()));
        if (inForce) {
            add(since(part, name));
        }
        add(text, imprint.foot());
        var page = "part-" + part.edition().moduleId();
        getStyle().set("page", page);
        getElement().appendChild(new Element("style").setText(imprint.pageRule(page, name)));
    }

    private static Paragraph since(Handbook.Part part, String name) {
        var link =
                new Anchor(Addresses.link(Addresses.sinceSigned(part.edition().moduleId())), t("since.do"));
        link.getElement().setAttribute("aria-label", t("since.of", name));
        var line = new Paragraph(link);
        line.addClassNames("gz-screen", "gz-small");
        return line;
    }
}
