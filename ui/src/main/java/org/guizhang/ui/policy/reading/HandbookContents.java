package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** The regulations of a handbook with all their chapters, each chapter one click away. */
class HandbookContents extends Div {
    HandbookContents(List<Handbook.Part> parts, @Nullable LocalDate day, Formats formats) {
        addClassName("gz-regulations");
        parts.forEach(part -> add(card(part, day, formats)));
    }

    private static Article card(Handbook.Part part, @Nullable LocalDate day, Formats formats) {
        var module = part.edition().moduleId();
        var content = part.content().content();
        var title = new H2(new Anchor(
                Addresses.link(HandbookDayField.at(PolicyPaths.regulation(module), day)), said(content.title())));
        var summary = new Paragraph(said(content.summary()));
        var chapters = new Html();
        chapters.open("ul");
        for (var chapter : content.chapters()) {
            var address = HandbookDayField.at(PolicyPaths.clause(module, chapter.key()), day);
            chapters.open("li").open("a", "href", Addresses.link(address));
            chapters.with(said(chapter.label()), "span").with(said(chapter.title()), "span");
            chapters.close().close();
        }
        chapters.close();
        var list = new Div();
        list.addClassName("gz-chapters");
        list.getElement().setProperty("innerHTML", chapters.toString());
        var fold = new NativeDetails(t("handbook.chapters", content.chapters().size()), list);
        fold.setOpen(true);
        // Seven lists one below the other are too long for a phone.
        fold.getElement().executeJs("if (window.innerWidth < 768) { this.open = false; }");
        var card = new Article(title, new Imprint(part.edition(), formats), summary, fold);
        card.addClassName("gz-card");
        return card;
    }
}
