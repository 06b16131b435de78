package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.diff.Merge;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What the old version, the new one and the business say about one member. */
final class ThreeWayValue {
    private ThreeWayValue() {}

    /** The sides of a text in the languages that the business has written. */
    static Side text(String member, JsonNode base, JsonNode fresh, Words mine) {
        var zh = merge(base, fresh, mine.zh(), "zh");
        var en = merge(base, fresh, mine.en(), "en");
        return new Side(
                member,
                only(mine, side(base, "zh"), side(base, "en")),
                only(mine, side(fresh, "zh"), side(fresh, "en")),
                mine,
                new Words(zh == null ? null : zh.words(), en == null ? null : en.words()),
                (zh == null || zh.clean()) && (en == null || en.clean()));
    }

    /** The sides of something that is no text; nothing can be merged of it, so the new one is suggested. */
    static Side plain(String member, Text base, Text fresh, Text mine, Text merged, boolean clean) {
        return new Side(member, words(base), words(fresh), words(mine), words(merged), clean);
    }

    /** Whether the template has changed what the business has written over, and not to the same. */
    static boolean differ(Side side) {
        return !side.base().equals(side.fresh()) && !side.mine().equals(side.fresh());
    }

    static Words words(Text text) {
        return new Words(text.zh(), text.en());
    }

    /** One text of a thing; empty where it has none. */
    static Text only(JsonNode node, String member) {
        return new Text(side(node.path(member), "zh"), side(node.path(member), "en"));
    }

    /** All words of a thing: title, text and items, a line each. */
    static Text whole(JsonNode node) {
        return new Text(lines(node, "zh"), lines(node, "en"));
    }

    /** All words of a thing but its own title. */
    static Text below(JsonNode node) {
        var untitled = ((ObjectNode) node).deepCopy();
        untitled.remove("title");
        return whole(untitled);
    }

    private static String lines(JsonNode node, String language) {
        var lines = new ArrayList<String>();
        lines(node, language, lines);
        return String.join("\n", lines);
    }

    private static void lines(JsonNode node, String language, List<String> lines) {
        for (var member : List.of("title", "text", "wording", "what", "situation")) {
            var words = node.path(member).path(language).asText();
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        for (var list : List.of("clauses", "items", "fields")) {
            node.path(list).forEach(part -> lines(part, language, lines));
        }
    }

    private static @Nullable Merge merge(JsonNode base, JsonNode fresh, @Nullable String mine, String language) {
        return mine == null ? null : Merge.of(side(base, language), side(fresh, language), mine);
    }

    private static Words only(Words given, String zh, String en) {
        return new Words(given.zh() == null ? null : zh, given.en() == null ? null : en);
    }

    private static String side(JsonNode text, String language) {
        return text.path(language).asText();
    }
}
