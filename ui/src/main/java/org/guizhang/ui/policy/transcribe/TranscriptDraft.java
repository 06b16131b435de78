package org.guizhang.ui.policy.transcribe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Lines;
import org.guizhang.transcribe.Transcript;
import org.jspecify.annotations.Nullable;

/** What is made of a proposal before it is stored; each step can be taken back. */
final class TranscriptDraft {
    private static final int STEPS = 100;
    private static final int TITLE = 20;
    private static final int MAX_DEPTH = 3;

    private final Proposal proposal;
    private final Deque<List<UnderstoodChapter>> before = new ArrayDeque<>();
    private List<UnderstoodChapter> chapters;

    TranscriptDraft(Proposal proposal) {
        this.proposal = proposal;
        this.chapters = proposal.chapters().stream().map(UnderstoodChapter::of).toList();
    }

    /** Goes on where somebody has stopped. */
    TranscriptDraft(KeptTranscript kept) {
        this.proposal = kept.proposal();
        this.chapters = List.copyOf(kept.chapters());
    }

    Proposal proposal() {
        return proposal;
    }

    List<UnderstoodChapter> chapters() {
        return chapters;
    }

    int clauses() {
        return chapters.stream().mapToInt(chapter -> chapter.clauses().size()).sum();
    }

    int guesses() {
        return chapters.stream()
                .mapToInt(chapter -> (chapter.guessed() ? 1 : 0)
                        + chapter.clauses().stream()
                                .mapToInt(UnderstoodClause::guesses)
                                .sum())
                .sum();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void undo() {
        chapters = before.pop();
    }

    void retitle(int chapter, String title) {
        change(all -> {
            all.set(chapter, all.get(chapter).titled(title));
            return all;
        });
    }

    void replace(int chapter, int clause, List<UnderstoodClause> others) {
        change(all -> {
            var list = new ArrayList<>(all.get(chapter).clauses());
            list.remove(clause);
            list.addAll(clause, others);
            if (list.isEmpty()) {
                all.remove(chapter);
            } else {
                all.set(chapter, all.get(chapter).with(list));
            }
            return all;
        });
    }

    /** A clause becomes part of the one above it. */
    void joinUp(int chapter, int clause) {
        change(all -> {
            var list = new ArrayList<>(all.get(chapter).clauses());
            var next = list.remove(clause);
            list.set(clause - 1, list.get(clause - 1).joined(next));
            all.set(chapter, all.get(chapter).with(list));
            return all;
        });
    }

    /** A chapter's clauses go to the chapter above, its title goes. */
    void chapterUp(int chapter) {
        change(all -> {
            var gone = all.remove(chapter);
            var list = new ArrayList<>(all.get(chapter - 1).clauses());
            list.addAll(gone.clauses());
            all.set(chapter - 1, all.get(chapter - 1).with(list));
            return all;
        });
    }

    /** A new chapter begins with a clause. */
    void chapterFrom(int chapter, int clause) {
        change(all -> {
            var whole = all.get(chapter);
            var first = whole.clauses().get(clause);
            var name = first.title() == null ? first.text() : first.title();
            var title = name.lines().findFirst().orElse("");
            all.set(chapter, whole.with(whole.clauses().subList(0, clause)));
            all.add(
                    chapter + 1,
                    new UnderstoodChapter(
                            new Lines(first.lines().from(), first.lines().from() - 1),
                            "",
                            begin(title),
                            true,
                            List.copyOf(whole.clauses()
                                    .subList(clause, whole.clauses().size()))));
            return all;
        });
    }

    private static String begin(String words) {
        return words.codePointCount(0, words.length()) <= TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, TITLE));
    }

    void removeChapter(int chapter) {
        change(all -> {
            all.remove(chapter);
            return all;
        });
    }

    private void change(UnaryOperator<List<UnderstoodChapter>> work) {
        before.push(chapters);
        while (before.size() > STEPS) {
            before.removeLast();
        }
        chapters = List.copyOf(work.apply(new ArrayList<>(chapters)));
    }

    /** As it is stored, before a chapter of the regulation or, with none, behind the last one. */
    Transcript transcript(@Nullable String place) {
        return new Transcript(
                proposal.language(),
                chapters.stream()
                        .map(chapter -> new Transcript.Chapter(
                                chapter.title(),
                                chapter.clauses().stream()
                                        .map(one -> new Transcript.Clause(
                                                one.title(), one.kind(), one.addressees(), one.text(), one.items()))
                                        .toList()))
                        .toList(),
                proposal.positions().stream()
                        .filter(Proposal.Addressee::isNew)
                        .map(one -> new Transcript.AddedPosition(one.key(), one.title()))
                        .toList(),
                place);
    }

    /** A clause for each part of a text that stands between empty lines; items stay with the last. */
    static List<UnderstoodClause> parts(UnderstoodClause whole) {
        var texts = whole.text().split("\\n[\\s\\u3000]*\\n", -1);
        var parts = new ArrayList<UnderstoodClause>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                parts.add(whole.with(
                        parts.isEmpty() ? whole.title() : null,
                        texts[i].strip(),
                        i == texts.length - 1 ? whole.items() : List.of()));
            }
        }
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    /** A clause for each item, behind one of the words above them. */
    static List<UnderstoodClause> itemsAsClauses(UnderstoodClause whole) {
        var parts = new ArrayList<UnderstoodClause>();
        parts.add(whole.with(whole.title(), whole.text(), List.of()));
        whole.items().forEach(item -> parts.add(whole.with(null, words(item), below(item))));
        return parts;
    }

    /** Items one a line, each level two blanks further in. */
    static String lines(List<Transcript.Item> items) {
        var lines = new StringBuilder();
        lines(items, "", lines);
        return lines.toString().stripTrailing();
    }

    private static void lines(List<Transcript.Item> items, String indent, StringBuilder lines) {
        for (var item : items) {
            lines.append(indent).append(words(item).replace('\n', ' ')).append('\n');
            lines(below(item), indent + "  ", lines);
        }
    }

    /** The same read back; an item goes at most one level further in than the one above. */
    static List<Transcript.Item> items(String lines) {
        var depths = new ArrayList<Integer>();
        var texts = new ArrayList<String>();
        for (var line : lines.split("\\n", -1)) {
            if (!line.isBlank()) {
                int blanks = 0;
                int at = 0;
                while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || line.charAt(at) == '\u3000')) {
                    blanks += line.charAt(at) == '\u3000' || line.charAt(at) == '\t' ? 2 : 1;
                    at++;
                }
                int most = depths.isEmpty() ? 0 : Math.min(depths.get(depths.size() - 1) + 1, MAX_DEPTH - 1);
                depths.add(Math.min(blanks / 2, most));
                texts.add(line.strip());
            }
        }
        return items(depths, texts, 0, depths.size(), 0);
    }

    private static List<Transcript.Item> items(List<Integer> depths, List<String> texts, int from, int to, int depth) {
        var items = new ArrayList<Transcript.Item>();
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && depths.get(end) > depth) {
                end++;
            }
            items.add(new Transcript.Item(texts.get(i), items(depths, texts, i + 1, end, depth + 1)));
            i = end;
        }
        return List.copyOf(items);
    }

    static String words(Transcript.Item item) {
        return item.text() == null ? "" : item.text();
    }

    static List<Transcript.Item> below(Transcript.Item item) {
        return item.items() == null ? List.of() : item.items();
    }

    /** The word of a kind in the bundles. */
    static String key(Proposal.Why why) {
        return "transcribe.why." + why.name().toLowerCase(Locale.ROOT);
    }
}
