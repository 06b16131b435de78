package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Chapter;
import org.guizhang.transcribe.Proposal.Clause;
import org.guizhang.transcribe.Proposal.Item;
import org.guizhang.transcribe.Proposal.Lines;
import org.guizhang.transcribe.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Makes a proposal of a document: its outline, with guesses. */
public final class Proposer {
    /** A Chinese text has a word of Latin letters now and then. */
    private static final double HAN = 0.2;

    private static final Pattern MENTION = Pattern.compile("第\\s*[零〇一二三四五六七八九十百两兩0-9０-９]{1,6}\\s*[章节節条條款项項]"
            + "|(?i)\\b(?:article|clause|chapter|section|rule|paragraph)\\s+[0-9]+(?:\\.[0-9]+)*"
            + "|\\b(?:see|under|in)\\s+[0-9]+(?:\\.[0-9]+)+(?![0-9]|\\s*%)");

    /** Two characters that stand apart to fill the line of a heading. */
    private static final Pattern SPREAD = Pattern.compile("^(\\p{IsHan})[\\s\\u3000]+(\\p{IsHan})$");

    private final AddresseeWords positions;
    private final @Nullable String title;
    private final Locale locale;

    private Proposer(AddresseeWords positions, @Nullable String title, Locale locale) {
        this.positions = positions;
        this.title = title;
        this.locale = locale;
    }

    /** @param addressees whom clauses can address */
    public static Proposal propose(SourceDocument document, List<Proposal.Addressee> addressees) {
        var positions = AddresseeWords.of(addressees);
        var outlined = Outliner.outline(document);
        var language = language(document);
        var title = outlined.title() == null ? null : outlined.title().text();
        var proposer = new Proposer(positions, title, Languages.ofTag(language));
        return new Proposal(
                document,
                language,
                title,
                outlined.schemes(),
                outlined.chapters().stream().map(proposer::chapter).toList(),
                outlined.discards().told(),
                addressees);
    }

    private static String language(SourceDocument document) {
        long han = 0;
        long letters = 0;
        for (var line : document.lines()) {
            han += line.text()
                    .codePoints()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    .count();
            letters += line.text().codePoints().filter(Character::isLetter).count();
        }
        return han >= letters * HAN ? "zh" : "en";
    }

    private Chapter chapter(Node node) {
        var words = node.title;
        var name = words == null ? title : words.text();
        return new Chapter(
                node.number,
                name == null
                        ? Message.of("transcribe.chapter").in(locale)
                        : SPREAD.matcher(name).replaceFirst("$1$2"),
                words == null,
                lines(node),
                node.children.stream().map(this::clause).toList());
    }

    private Clause clause(Node node) {
        var text = said(node.text);
        var items = new StringBuilder();
        node.children.forEach(child ->
                child.words().forEach(words -> items.append(words.text()).append('\n')));
        var all = text + "\n" + items;
        var head = node.title == null ? "" : node.title.text();
        return new Clause(
                node.number,
                node.title == null ? null : head,
                KindWords.guess(head.isEmpty() ? text : text + "\n" + head, items.toString()),
                positions.guess(all),
                text,
                items(node.children),
                mentions(all),
                node.guess,
                lines(node));
    }

    private static List<Item> items(List<Node> nodes) {
        return nodes.stream()
                .map(node -> new Item(node.number, said(node.text), items(node.children), node.guess, lines(node)))
                .toList();
    }

    private static List<String> mentions(String text) {
        Set<String> found = new LinkedHashSet<>();
        MENTION.matcher(text).results().forEach(match -> found.add(match.group()));
        return new ArrayList<>(found);
    }

    private static Lines lines(Node node) {
        var words = node.words();
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (var excerpt : words) {
            from = Math.min(from, excerpt.lines().from());
            to = Math.max(to, excerpt.lines().to());
        }
        return new Lines(from, to);
    }

    private static String said(@Nullable Excerpt words) {
        return words == null ? "" : words.text();
    }
}
