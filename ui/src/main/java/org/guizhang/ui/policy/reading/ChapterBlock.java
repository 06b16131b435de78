package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Languages;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Messages;

/**
 * A chapter: its heading, which is always there, and its clauses as one block of HTML, which may come later. Until then
 * about as much room is kept free, so that the page does not jump, and a button stands for them.
 */
class ChapterBlock extends Div {
    static final String WAITING = "data-gz-waiting";

    /** A Han character is as wide as two Latin ones. */
    private static final int HAN = 2;

    private final Div clauses = new Div();

    ChapterBlock(Resolved.Chapter chapter, DocumentPlace place) {
        var heading = new H3();
        heading.addClassName("gz-chapter");
        heading.setId(place.anchor(chapter.key()));
        var words = new Html();
        words.with(said(chapter.label()), "span", "class", "gz-chapter-number");
        words.with(said(chapter.title()), "span");
        heading.getElement().setProperty("innerHTML", words.toString());
        clauses.addClassName("gz-clauses");
        clauses.getElement().setAttribute(WAITING, chapter.key());
        clauses.getStyle().set("--gz-room", String.valueOf(room(chapter)));
        clauses.getStyle().set("--gz-count", String.valueOf(chapter.clauses().size()));
        var waiting = new Html();
        var name = said(chapter.label()) + " " + said(chapter.title());
        waiting.open("button", "type", "button", "class", "gz-button gz-secondary", "data-gz", "chapter");
        waiting.words(t("handbook.chapter.open", name, chapter.clauses().size()))
                .close();
        waiting.with(t("handbook.chapter.missing"), "p", "class", "gz-paper");
        clauses.getElement().setProperty("innerHTML", waiting.toString());
        add(heading, clauses);
    }

    void fill(String html) {
        clauses.getElement().removeAttribute(WAITING).setProperty("innerHTML", html);
        clauses.getStyle().remove("--gz-room").remove("--gz-count");
    }

    /** How much there is to be set, in Latin characters. */
    private static int room(Resolved.Chapter chapter) {
        var width = Languages.isEnglish(Messages.locale()) ? 1 : HAN;
        return width
                * chapter.clauses().stream()
                        .mapToInt(clause -> said(clause.wholeText()).length())
                        .sum();
    }
}
