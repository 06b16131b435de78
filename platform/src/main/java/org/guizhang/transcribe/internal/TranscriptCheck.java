package org.guizhang.transcribe.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;
import org.guizhang.transcribe.Transcript;
import org.guizhang.transcribe.Transcript.Chapter;
import org.guizhang.transcribe.Transcript.Clause;
import org.guizhang.transcribe.Transcript.Item;
import org.jspecify.annotations.Nullable;

/** Whether a transcript can be stored; whatever is wrong is named by its place. */
public final class TranscriptCheck {
    private static final Pattern KEY = Pattern.compile(Change.OWN + "[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_KEY = 60;
    private static final int MAX_POSITION = 60;

    private final Violations violations = new Violations();
    private final Set<String> positions;

    private TranscriptCheck(Set<String> positions) {
        this.positions = new HashSet<>(positions);
    }

    /** Whether it can be the key of an own position. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches() && key.length() <= MAX_KEY;
    }

    /**
     * Throws {@link Rejected} naming everything that is wrong.
     *
     * @param positions keys of those that the regulation has
     * @param chapters keys of those that the draft has
     */
    public static void check(Transcript transcript, Set<String> positions, Set<String> chapters) {
        var check = new TranscriptCheck(positions);
        if (transcript.before() != null && !chapters.contains(transcript.before())) {
            check.violations.add("/before", "transcribe-before");
        }
        check.all(transcript);
        check.violations.check();
    }

    private void all(Transcript transcript) {
        if (transcript.language() == null) {
            violations.add("/language", "required");
        } else if (!"zh".equals(transcript.language()) && !"en".equals(transcript.language())) {
            violations.add("/language", "transcribe-language");
        }
        positions(listed(transcript.positions()));
        var chapters = listed(transcript.chapters());
        if (chapters.isEmpty()) {
            violations.add("/chapters", "required");
        } else if (chapters.size() > Transcript.MAX_CHAPTERS) {
            violations.add("/chapters", "transcribe-chapters", Transcript.MAX_CHAPTERS);
            return;
        }
        var clauses = chapters.stream()
                .mapToInt(chapter ->
                        chapter == null ? 0 : listed(chapter.clauses()).size())
                .sum();
        if (clauses > Transcript.MAX_CLAUSES) {
            violations.add("/chapters", "transcribe-clauses", Transcript.MAX_CLAUSES);
            return;
        }
        for (int i = 0; i < chapters.size(); i++) {
            chapter("/chapters/" + i, chapters.get(i));
        }
    }

    private void positions(List<Transcript.AddedPosition> added) {
        if (added.size() > Transcript.MAX_POSITIONS) {
            violations.add("/positions", "transcribe-positions", Transcript.MAX_POSITIONS);
            return;
        }
        for (int i = 0; i < added.size(); i++) {
            var at = "/positions/" + i;
            var one = added.get(i);
            if (one == null || one.key() == null || !isKey(one.key())) {
                violations.add(at + "/key", "amendment-key", Change.OWN);
            } else if (!positions.add(one.key())) {
                violations.add(at + "/key", "transcribe-position-there", one.key());
            } else if (one.title() == null) {
                violations.add(at + "/title", "required");
            } else {
                violations.line(at + "/title/zh", one.title().zh(), MAX_POSITION);
                violations.line(at + "/title/en", one.title().en(), MAX_POSITION);
            }
        }
    }

    private void chapter(String at, @Nullable Chapter chapter) {
        if (chapter == null) {
            violations.add(at, "required");
            return;
        }
        violations.line(at + "/title", chapter.title(), Transcript.MAX_TITLE);
        var clauses = listed(chapter.clauses());
        if (clauses.isEmpty()) {
            violations.add(at + "/clauses", "required");
        }
        for (int i = 0; i < clauses.size(); i++) {
            clause(at + "/clauses/" + i, clauses.get(i));
        }
    }

    private void clause(String at, @Nullable Clause clause) {
        if (clause == null) {
            violations.add(at, "required");
            return;
        }
        if (clause.title() != null) {
            violations.line(at + "/title", clause.title(), Transcript.MAX_TITLE);
        }
        if (clause.kind() == null) {
            violations.add(at + "/kind", "required");
        }
        violations.text(at + "/text", clause.text(), Change.MAX_TEXT);
        var seen = new HashSet<String>();
        var addressees = listed(clause.addressees());
        for (int i = 0; i < addressees.size() && i <= Change.MAX_ADDRESSEES; i++) {
            var key = addressees.get(i);
            if (key == null || !positions.contains(key) || !seen.add(key)) {
                violations.add(at + "/addressees/" + i, "transcribe-position", String.valueOf(key));
            } else if (i == Change.MAX_ADDRESSEES) {
                violations.add(at + "/addressees", "transcribe-addressees", Change.MAX_ADDRESSEES);
            }
        }
        if (items(at, listed(clause.items()), 1) > Transcript.MAX_ITEMS) {
            violations.add(at + "/items", "transcribe-items", Transcript.MAX_ITEMS);
        }
    }

    private int items(String at, List<Item> items, int depth) {
        if (depth > Template.MAX_ITEM_DEPTH && !items.isEmpty()) {
            violations.add(at + "/items", "transcribe-depth", Template.MAX_ITEM_DEPTH);
            return 0;
        }
        int count = items.size();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var place = at + "/items/" + i;
            if (item == null) {
                violations.add(place, "required");
            } else {
                violations.text(place + "/text", item.text(), Change.MAX_TEXT);
                count += items(place, listed(item.items()), depth + 1);
            }
        }
        return count;
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
