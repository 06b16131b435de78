package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.guizhang.shared.Text;

/** Members of artefacts that both the template and the business have changed. */
final class ConflictingMembers {
    private static final String PLAIN = "=";

    private ConflictingMembers() {}

    /** The sides of a member; texts are merged, of anything else the new one is suggested. */
    static Side side(String member, JsonNode base, JsonNode fresh, JsonNode mine) {
        if (isWords(mine)) {
            var given = new Words(
                    mine.has("zh") ? mine.path("zh").asText() : null,
                    mine.has("en") ? mine.path("en").asText() : null);
            return ThreeWayValue.text(member, base, fresh, given);
        }
        return ThreeWayValue.plain(member + PLAIN, plain(base), plain(fresh), plain(mine), plain(fresh), false);
    }

    /** Whether it can be written anew. */
    static boolean isText(Side side) {
        return !side.member().endsWith(PLAIN);
    }

    /** The members as a decision wants them; those that only the business has changed stay its own. */
    static ObjectNode decided(ObjectNode mine, List<Side> sides, Decision decision) {
        var members = mine.deepCopy();
        var edited = decision.words() == null ? Map.<String, Words>of() : decision.words();
        for (var side : sides) {
            var name = isText(side)
                    ? side.member()
                    : side.member().substring(0, side.member().length() - 1);
            if (decision.choice() == Choice.TAKE || (decision.choice() == Choice.MERGE && !isText(side))) {
                members.remove(name);
            } else if (decision.choice() == Choice.MERGE) {
                set(members, name, side.merged());
            } else if (decision.choice() == Choice.EDIT && edited.containsKey(name)) {
                set(members, name, edited.getOrDefault(name, side.mine()));
            }
        }
        return members;
    }

    private static void set(ObjectNode members, String name, Words words) {
        var text = members.putObject(name);
        if (words.zh() != null) {
            text.put("zh", words.zh());
        }
        if (words.en() != null) {
            text.put("en", words.en());
        }
    }

    static boolean isWords(JsonNode node) {
        var languages = (node.path("zh").isTextual() ? 1 : 0) + (node.path("en").isTextual() ? 1 : 0);
        return languages > 0 && node.size() == languages;
    }

    private static Text plain(JsonNode node) {
        return Text.same(
                node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText() : node.toString());
    }
}
