package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;
import org.jspecify.annotations.Nullable;

/** Other words for a chapter, a clause or an item. */
final class RewritePatch implements Patch<Change.Rewrite> {
    @Override
    public void apply(Change.Rewrite change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (!spot.kind().equals("clauses") && !spot.kind().equals("chapters")) {
            violations.add("/change/kind", "amendment-use", "adjust");
            return;
        }
        var locks = spot.isWhole() ? EnumSet.of(Lock.What.TEXT) : EnumSet.of(Lock.What.TEXT, Lock.What.ITEMS);
        if (Locks.allow(draft, spot, locks, violations)) {
            if (change.text() == null && change.title() == null) {
                violations.add("/change/text", "required");
            }
            words(spot.node(), "text", change.text(), violations);
            words(spot.node(), "title", change.title(), violations);
            draft.mark(spot.node(), Authorship.ADAPTED);
        }
    }

    private static void words(ObjectNode node, String member, Change.@Nullable Words words, Violations violations) {
        if (words == null) {
            return;
        }
        var field = "/change/" + member;
        if (words.zh() == null && words.en() == null) {
            violations.add(field, "required");
            return;
        }
        var given = Texts.given(words.zh(), words.en(), field, violations);
        if (node.path(member) instanceof ObjectNode there) {
            there.setAll(given);
        } else {
            node.set(member, Texts.whole(given));
        }
    }
}
