package org.guizhang.ui.legal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.H6;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has written, as plain text or in simple Markdown: headings, lists with dashes, bold, links to web pages
 * and mail addresses, lines. Numbers before a line stay as they are written, because people refer to them. Everything else,
 * HTML too, is shown as it stands.
 */
class MarkdownText extends Div {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+•]\\s+(.+)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_])(?:\\s*\\1){2,}\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?:\\d+[.)、．]|[（(]?[一二三四五六七八九十百\\d]+[）)、]|第[^ 　]{1,6}[条章节]).*");
    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*(?<bold>[^*]+)\\*\\*|\\[(?<words>[^\\]]+)]\\((?<to>(?:https?://|mailto:)[^\\s)]+)\\)");

    /** Levels as they are written, of the headings that the present place is under; the innermost first. */
    private final Deque<Integer> above = new ArrayDeque<>();

    /** The list that a further dash goes on with. */
    private @Nullable UnorderedList list;

    /** Whether what is gathered is an item of it and no paragraph. */
    private boolean item;

    private final StringBuilder gathered = new StringBuilder();

    MarkdownText(String text) {
        addClassName("gz-legal-text");
        text.lines().forEach(this::line);
        end();
    }

    /** The text's own title, where it begins with one. */
    static @Nullable String title(String text) {
        var first = HEADING.matcher(text.lines().findFirst().orElse(""));
        return first.matches() && first.group(1).length() == 1 ? first.group(2) : null;
    }

    /** The text below its own title. */
    static String body(String text) {
        return title(text) == null ? text : text.substring(text.indexOf('\n') + 1);
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var bullet = BULLET.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (heading.matches()) {
            close();
            add(heading(heading.group(1).length(), heading.group(2)));
        } else if (RULE.matcher(line).matches()) {
            close();
            add(new Hr());
        } else if (bullet.matches()) {
            end();
            item = true;
            gathered.append(bullet.group(1).strip());
        } else {
            // What is indented under a dash goes on with it, whatever it begins with.
            if (!(item && !gathered.isEmpty() && Character.isWhitespace(line.charAt(0)))) {
                paragraph(line);
            }
            gathered.append(gathered.isEmpty() ? "" : "\n").append(line.strip());
        }
    }

    /** A line of a paragraph: of the present one, or of another where a list ends or a number begins. */
    private void paragraph(String line) {
        if (item || NUMBERED.matcher(line).matches()) {
            close();
        }
        list = null;
    }

    private void close() {
        end();
        list = null;
    }

    /** Ends a paragraph or an item; the list may go on. */
    private void end() {
        if (!gathered.isEmpty()) {
            var content = gathered.toString();
            if (item) {
                if (list == null) {
                    list = new UnorderedList();
                    add(list);
                }
                list.add(lines(new ListItem(), content));
            } else {
                add(lines(new Paragraph(), content));
            }
            gathered.setLength(0);
        }
        item = false;
    }

    private static <T extends HtmlContainer> T lines(T into, String words) {
        into.addClassName("gz-pre");
        return inline(into, words);
    }

    /** One below the heading it stands under, whatever is left out between them; the page's own title is above all. */
    private Component heading(int level, String words) {
        while (!above.isEmpty() && above.peek() >= level) {
            above.pop();
        }
        above.push(level);
        return switch (above.size()) {
            case 1 -> inline(new H2(), words);
            case 2 -> inline(new H3(), words);
            case 3 -> inline(new H4(), words);
            case 4 -> inline(new H5(), words);
            default -> inline(new H6(), words);
        };
    }

    private static <T extends Component & HasComponents> T inline(T into, String words) {
        var found = INLINE.matcher(words);
        var at = 0;
        while (found.find()) {
            into.add(new Span(words.substring(at, found.start())));
            var bold = found.group("bold");
            if (bold == null) {
                into.add(new Anchor(found.group("to"), found.group("words")));
            } else {
                var strong = new Span(bold);
                strong.addClassName("gz-strong");
                into.add(strong);
            }
            at = found.end();
        }
        into.add(new Span(words.substring(at)));
        return into;
    }
}
