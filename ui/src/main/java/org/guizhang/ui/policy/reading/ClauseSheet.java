package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.ui.shell.Formats;

/** One clause in force as a sheet of paper: where it stands, by which edition it is in force, its words. */
class ClauseSheet extends Article {
    ClauseSheet(Handbook.Place place, Formats formats) {
        addClassNames("gz-sheet", "gz-reading");
        var edition = place.edition();
        var content = place.content().content();
        var here = new DocumentPlace(edition.moduleId(), false, null);
        var imprint = new Imprint(edition, formats);
        var text = new Div();
        text.addClassName("gz-text");
        text.getElement().setProperty("innerHTML", ClauseText.alone(place.clause(), new DocumentNames(content), here));
        RegulationText.sayWhenCopied(text);
        getElement().setAttribute("data-gz-edition", t("clause.edition", said(content.title()), edition.number()));
        var chapter = place.chapter();
        add(new Paragraph(said(chapter.label()) + " " + said(chapter.title())), imprint, text);
    }
}
