package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What is shown and what can be done where own words do not fit the new version. */
final class IncompatibleWords {
    private static final Words NONE = new Words(null, null);
    private static final List<String> MEMBERS = List.of("title", "text");

    private IncompatibleWords() {}

    /** Own words that can be written anew: of one rewritten or own thing with a text or a title. */
    static boolean isEditable(List<Change> changes) {
        return changes.size() == 1 && !words(changes.get(0)).isEmpty();
    }

    /** Own words, and how they would read with what is gone written out. */
    static List<Side> sides(List<Change> changes, List<Change> mended) {
        var sides = new ArrayList<Side>();
        if (changes.size() == 1) {
            var now = mended.isEmpty() ? words(changes.get(0)) : words(mended.get(0));
            words(changes.get(0))
                    .forEach((member, mine) ->
                            sides.add(new Side(member, NONE, NONE, mine, now.getOrDefault(member, mine), true)));
        }
        return sides;
    }

    /** What the words name that is gone. */
    static Text why(List<Text> gone) {
        var quoted =
                gone.stream().distinct().map(name -> Message.of("quoted", name)).toList();
        return Message.of("upgrade.names-gone", quoted).both();
    }

    /** The changes that an answer makes; of none, the suggestion. */
    static List<Change> answer(
            UpgradeQuestion question, List<Change> changes, List<Change> mended, @Nullable Change own) {
        var decision = question.decision();
        if (decision == null) {
            return question.choices().contains(Choice.MERGE) ? mended : List.of();
        }
        return switch (decision.choice()) {
            case MERGE -> mended;
            case OWN -> own == null ? List.of() : List.of(own);
            case EDIT -> List.of(edited(mended.isEmpty() ? changes.get(0) : mended.get(0), decision));
            default -> List.of();
        };
    }

    private static Change edited(Change change, Decision decision) {
        var words = decision.words() == null ? Map.<String, Words>of() : decision.words();
        if (change instanceof Change.Rewrite own) {
            return new Change.Rewrite(
                    own.target(),
                    own.text() == null ? null : words.getOrDefault("text", own.text()),
                    own.title() == null ? null : words.getOrDefault("title", own.title()));
        }
        if (change instanceof Change.Add own) {
            var content = own.content().deepCopy();
            words.forEach((member, given) -> {
                if (MEMBERS.contains(member)) {
                    var text = content.putObject(member);
                    if (given.zh() != null) {
                        text.put("zh", given.zh());
                    }
                    if (given.en() != null) {
                        text.put("en", given.en());
                    }
                }
            });
            return new Change.Add(own.into(), own.key(), own.before(), own.after(), content);
        }
        return change;
    }

    private static Map<String, Words> words(Change change) {
        var words = new java.util.LinkedHashMap<String, Words>();
        if (change instanceof Change.Rewrite own) {
            if (own.title() != null) {
                words.put("title", own.title());
            }
            if (own.text() != null) {
                words.put("text", own.text());
            }
        } else if (change instanceof Change.Add own) {
            for (var member : MEMBERS) {
                if (ConflictingMembers.isWords(own.content().path(member))) {
                    words.put(member, side(own.content().path(member)));
                }
            }
        }
        return words;
    }

    private static Words side(JsonNode text) {
        return new Words(
                text.has("zh") ? text.path("zh").asText() : null,
                text.has("en") ? text.path("en").asText() : null);
    }
}
