package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.template.Placeholders;

/**
 * Links of a business to what the new version has made several things of. They lead to the first of these from now on, which
 * may not be the one that is meant: whoever upgrades is told.
 */
final class SplitLinks {
    private final UpgradeContext context;

    SplitLinks(UpgradeContext context) {
        this.context = context;
    }

    /** A notice for each thing that was split and that a change names, in words or in lists. */
    List<UpgradeNotice> in(Change change) {
        var named = new LinkedHashSet<String>();
        collect(Json.tree(change), "", named);
        return named.stream()
                .filter(target -> context.there(target).size() > 1)
                .map(target -> notice(change, target))
                .toList();
    }

    private UpgradeNotice notice(Change change, String target) {
        var parts = context.there(target).stream().map(context::freshName).toList();
        return new UpgradeNotice(
                UpgradeNotice.Kind.SPLIT,
                change.target(),
                context.oldName(change.target()),
                Message.of("upgrade.split", context.oldName(target), parts).both());
    }

    private static void collect(JsonNode node, String member, Set<String> targets) {
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> collect(entry.getValue(), entry.getKey(), targets));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, member, targets));
        } else if (node.isTextual() && ReferenceRewriter.MEMBERS.containsKey(member)) {
            targets.add(BrokenReferences.target(ReferenceRewriter.MEMBERS.get(member) + ":" + node.asText()));
        } else if (node.isTextual()) {
            Placeholders.in(node.asText()).forEach(placeholder -> targets.add(BrokenReferences.target(placeholder)));
        }
        // A parameter is one value, and never several.
        targets.removeIf(target -> target.startsWith("parameters/"));
    }
}
