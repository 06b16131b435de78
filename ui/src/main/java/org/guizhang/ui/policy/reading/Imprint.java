package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.policy.edition.Edition;
import org.guizhang.ui.shell.Formats;

/** Which edition this is, from when on, and the digest that proves its words. */
public class Imprint extends Paragraph {
    private static final int SHORT = 16;
    private final Edition edition;
    private final String line;

    public Imprint(Edition edition, Formats formats) {
        this.edition = edition;
        // With the year: paper is read in other years too.
        var since = edition.effectiveFrom().atZone(Formats.ZONE).toLocalDate();
        this.line = t("edition.line", edition.number(), formats.date(since));
        addClassNames("gz-muted", "gz-imprint");
        setText(line);
    }

    /** The same at the end of the text, with the whole digest. */
    Footer foot() {
        var digest = new Code(edition.digest());
        var foot = new Footer(new Span(line), new Span(t("edition.digest")), digest);
        foot.addClassNames("gz-muted", "gz-imprint", "gz-small");
        return foot;
    }

    /** The foot of each printed page. */
    public String pageRule(String page, String title) {
        var words = title + " · " + line + " · " + edition.digest().substring(0, SHORT);
        return "@page " + page + " { @bottom-left { content: " + quoted(words)
                + "; font-size: 8pt; } @bottom-right { content: counter(page) \" / \" counter(pages);"
                + " font-size: 8pt; } }";
    }

    /** A CSS string; whatever is no letter, digit or space is escaped by its number. */
    private static String quoted(String words) {
        var quoted = new StringBuilder("\"");
        words.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ') {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }
}
