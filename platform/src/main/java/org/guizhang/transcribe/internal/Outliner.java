package org.guizhang.transcribe.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.guizhang.template.Template;
import org.guizhang.transcribe.NumberScheme;
import org.guizhang.transcribe.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes an outline of a document's lines: chapters, clauses, items. Everything is appended at the end of what there is, so
 * that the outline read from its beginning has the words in their order.
 */
public final class Outliner {
    /** Lines above the first number that may be the title. */
    private static final int MAX_TITLE_LINES = 3;
    /** Characters of a heading without a number that begins a chapter, or of a title before a clause's text. */
    private static final int MAX_SHORT = 20;

    private static final Pattern BRACKETED = Pattern.compile("^[【\\[（(]([^】\\]）)]{1,20})[】\\]）)]\\s*(?=\\S)");
    private static final Pattern SPACED =
            Pattern.compile("^([^\\s\\u3000，。；：、,;:]{2,12})(?:\\u3000+|[ ]{2,}|：\\n)(?=\\S{6})");

    /** What no paragraph begins with. */
    private static final String BROKEN = "0123456789０１２３４５６７８９%％）)";

    private static final String ENDS = "。；：！？.;:!?";

    /** An outline, and what is in none of it. */
    record Outlined(@Nullable Excerpt title, List<NumberScheme> schemes, List<Node> chapters, Discards discards) {}

    private final List<Entry> entries;
    private final Levels levels;
    private final Discards discards;
    private final List<Node> chapters = new ArrayList<>();
    private @Nullable Excerpt title;
    private @Nullable Node clause;
    private @Nullable NumberScheme clauses;
    private final Deque<Step> items = new ArrayDeque<>();

    /** An open item and what numbers it; null where nothing does. */
    private record Step(@Nullable NumberScheme scheme, Node item) {}

    private Outliner(List<Entry> entries, Discards discards) {
        this.entries = entries;
        this.levels = Levels.of(entries);
        this.discards = discards;
    }

    static Outlined outline(SourceDocument document) {
        var discards = new Discards();
        var entries = Paragraphs.of(document, LineFilter.of(document, discards), discards);
        return new Outliner(entries, discards).outline();
    }

    private Outlined outline() {
        for (int i = title(); i < entries.size(); i++) {
            var entry = entries.get(i);
            if (isChapter(i)) {
                chapter(entry);
            } else if (entry.marker() != null && !entry.row()) {
                numbered(entry, entry.marker().scheme());
            } else {
                plain(entry);
            }
        }
        close();
        return new Outlined(title, Paragraphs.schemes(entries), chapters, discards);
    }

    /** Takes the title off; answers where the text begins. */
    private int title() {
        int lines = 0;
        while (lines < MAX_TITLE_LINES && lines + 1 < entries.size() && isTitle(lines)) {
            var words = entries.get(lines).words();
            if (title == null) {
                title = words;
            } else {
                title.append(" ", words);
            }
            lines++;
        }
        return lines;
    }

    private boolean isTitle(int at) {
        var entry = entries.get(at);
        if (entry.marker() != null || !entry.isHeading() || entry.row()) {
            return false;
        }
        // The second heading on top is a chapter's if numbered clauses follow at once and nothing else names chapters.
        return at == 0 || levels.chapter() != null || !isChapter(at);
    }

    private boolean isChapter(int at) {
        var entry = entries.get(at);
        if (entry.row()) {
            return false;
        }
        if (entry.marker() != null) {
            var scheme = entry.marker().scheme();
            return scheme == levels.chapter()
                    || scheme == NumberScheme.CHAPTER
                    || (scheme == NumberScheme.SECTION && levels.chapter() == NumberScheme.CHAPTER);
        }
        if (levels.chapter() != null || !entry.isHeading() || at + 1 >= entries.size()) {
            return false;
        }
        var next = entries.get(at + 1);
        if (entry.heading() > 0) {
            return true;
        }
        return entry.text().length() <= MAX_SHORT
                && !next.isHeading()
                && (next.marker() == null || levels.clause() == null || next.has(levels.clause()))
                && (clause == null || !Entry.announces(clause.text) || !items.isEmpty());
    }

    private void chapter(Entry entry) {
        var last = chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
        clause = null;
        clauses = null;
        items.clear();
        if (last != null && last.children.isEmpty() && entry.has(NumberScheme.SECTION)) {
            // A chapter that begins with a section: both titles are one.
            if (last.title == null) {
                last.title = entry.words();
            } else {
                last.title.append(" ", entry.words());
            }
            return;
        }
        var chapter = new Node(entry.marker() == null ? "" : entry.marker().label());
        chapter.title = entry.words().isEmpty() ? null : entry.words();
        chapters.add(chapter);
    }

    private void numbered(Entry entry, NumberScheme scheme) {
        var open = clause;
        if (open == null || isClause(scheme, open)) {
            if (levels.clause() == null || scheme == levels.clause()) {
                clauses = scheme;
            }
            clause(entry);
            return;
        }
        var found = items.stream().anyMatch(step -> step.scheme == scheme);
        while (found && items.getLast().scheme != scheme) {
            items.removeLast();
        }
        if (found) {
            items.removeLast();
        } else {
            while (!items.isEmpty() && isAside(items.getLast())) {
                items.removeLast();
            }
        }
        item(open, entry, scheme);
    }

    /** A row, or a paragraph without a number, below which nothing was announced. */
    private static boolean isAside(Step step) {
        return step.scheme == null && !Entry.announces(step.item.text);
    }

    private boolean isClause(NumberScheme scheme, Node open) {
        if (levels.clause() != null) {
            return scheme == levels.clause() || scheme == clauses;
        }
        if (clauses == null) {
            return !Entry.announces(open.text);
        }
        return scheme == clauses;
    }

    private void plain(Entry entry) {
        var chapter = chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
        var open = clause;
        var last = items.peekLast();
        if (chapter != null && chapter.title == null && chapter.children.isEmpty() && isHeadline(chapter, entry)) {
            chapter.title = entry.words();
        } else if (open == null) {
            clause(entry);
        } else if (entry.row()) {
            row(open, entry);
        } else if (isEmpty(open)) {
            open.text = entry.words();
        } else if (last != null && isEmpty(last.item)) {
            last.item.text = entry.words();
        } else if (open.number.isEmpty()) {
            beside(open, entry);
        } else if (open.children.isEmpty()) {
            below(open, entry);
        } else {
            unnumbered(open, entry);
        }
    }

    /** Whether it is the title of a chapter whose number stands on a line of its own. */
    private static boolean isHeadline(Node chapter, Entry entry) {
        return !chapter.number.isEmpty() && entry.isHeading();
    }

    /** A paragraph below one without a number: a clause of its own, or an item of what was announced. */
    private void beside(Node open, Entry entry) {
        var list = open.children;
        var goesOn = list.isEmpty()
                ? Entry.announces(open.text)
                : list.get(0).number.isEmpty() && !isWhole(list.get(list.size() - 1));
        if (goesOn && !open.row) {
            unnumbered(open, entry);
        } else {
            clause(entry);
        }
    }

    /** Another paragraph of a clause. */
    private void below(Node open, Entry entry) {
        var text = Objects.requireNonNull(open.text);
        if (BROKEN.indexOf(entry.words().first()) >= 0 && ENDS.indexOf(text.last()) < 0) {
            // A number at the beginning of a line that is none of a list: the sentence was broken before it.
            text.append("", entry.words());
        } else if (open.title == null
                && text.spans().size() == 1
                && Entry.isHeading(text.text())
                && text.text().length() <= MAX_SHORT) {
            open.title = text;
            open.text = entry.words();
        } else {
            text.append("\n", entry.words());
        }
    }

    private void row(Node open, Entry entry) {
        if (open.row) {
            clause(entry);
            return;
        }
        while (!items.isEmpty() && items.getLast().item.row) {
            items.removeLast();
        }
        var last = items.peekLast();
        if (last == null || !Entry.announces(last.item.text)) {
            var scheme = items.isEmpty() ? null : items.getFirst().scheme;
            items.clear();
            item(open, entry, scheme);
        } else {
            item(open, entry, null);
        }
    }

    /** An item of its own, so that what stands below the list is not read as its last item. */
    private void unnumbered(Node open, Entry entry) {
        var scheme = items.isEmpty() ? null : items.getFirst().scheme;
        items.clear();
        item(open, entry, scheme);
        items.getLast().item.guess = true;
    }

    private void item(Node open, Entry entry, @Nullable NumberScheme scheme) {
        while (items.size() >= Template.MAX_ITEM_DEPTH) {
            items.removeLast();
        }
        var item = new Node(entry.marker() == null ? "" : entry.marker().label());
        item.row = entry.row();
        item.text = entry.words().isEmpty() ? null : entry.words();
        (items.isEmpty() ? open : items.getLast().item).children.add(item);
        items.addLast(new Step(scheme, item));
    }

    private void clause(Entry entry) {
        if (chapters.isEmpty()) {
            chapters.add(new Node(""));
        }
        items.clear();
        var made = new Node(entry.marker() == null ? "" : entry.marker().label());
        made.row = entry.row();
        made.text = entry.words().isEmpty() ? null : entry.words();
        made.guess = entry.marker() == null && !entry.row();
        if (!entry.row() && made.text != null) {
            titled(made, made.text);
        }
        chapters.get(chapters.size() - 1).children.add(made);
        clause = made;
    }

    /** Parts a title in brackets, or before a wide space, from the words of a clause. */
    private static void titled(Node made, Excerpt text) {
        var words = text.text();
        if (made.number.isEmpty()) {
            return;
        }
        for (var pattern : List.of(BRACKETED, SPACED)) {
            var match = pattern.matcher(words);
            if (match.find() && text.isOneLineUpTo(match.end())) {
                made.title = text.beginning(match.end(), match.group(1));
                made.text = text.from(match.end());
                return;
            }
        }
    }

    /** Whether it ends with a full stop. */
    private static boolean isWhole(Node node) {
        return node.text != null && (node.text.last() == '。' || node.text.last() == '.');
    }

    private static boolean isEmpty(Node node) {
        return node.text == null && node.children.isEmpty();
    }

    /** Gives every clause words and every chapter clauses: what is a heading with nothing below is a clause itself. */
    private void close() {
        var whole = new ArrayList<Node>();
        for (var chapter : chapters) {
            chapter.children.removeIf(one -> one.words().isEmpty());
            chapter.children.forEach(Outliner::close);
            if (!chapter.children.isEmpty()) {
                whole.add(chapter);
            } else if (chapter.title != null) {
                var alone = new Node(chapter.number);
                alone.text = chapter.title;
                alone.guess = true;
                if (whole.isEmpty()) {
                    whole.add(new Node(""));
                }
                whole.get(whole.size() - 1).children.add(alone);
            }
        }
        chapters.clear();
        chapters.addAll(whole);
    }

    private static void close(Node node) {
        node.children.removeIf(one -> one.words().isEmpty());
        node.children.forEach(Outliner::close);
        if (node.text == null && node.title != null) {
            node.text = node.title;
            node.title = null;
        } else if (node.text == null && !node.children.isEmpty()) {
            var first = node.children.remove(0);
            node.text = first.text;
            node.children.addAll(0, first.children);
        }
    }
}
