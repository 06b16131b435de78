package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradeQuestion.Named;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/** Both versions of a template as migrations look at them: where things are now, and what people call them. */
final class UpgradeContext {
    private final AddressMapping mapping;
    private final ReferenceRewriter rewriter;
    private final Targets oldNames;
    private final Targets mine;
    private final Targets freshNames;

    UpgradeContext(AddressMapping mapping, Template old, Template fresh, List<Amendment> amendments) {
        this.mapping = mapping;
        this.rewriter = new ReferenceRewriter(mapping);
        this.oldNames = new Targets(old.source().document());
        this.mine = Targets.of(old, amendments);
        this.freshNames = new Targets(fresh.source().document());
    }

    ReferenceRewriter terms() {
        return rewriter;
    }

    /** Where a target is now: itself, others, or nowhere. */
    List<String> there(String target) {
        return mapping.of(target);
    }

    /** What a target was, with the keys of the new version; empty for own things. */
    Optional<JsonNode> before(String target) {
        return mapping.before(target).map(rewriter::renewed);
    }

    /** The same as the old version has it; an empty thing for own ones. */
    JsonNode old(String target) {
        return mapping.before(target).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** What a target is in the new version. */
    Optional<JsonNode> after(String target) {
        return mapping.after(target);
    }

    /** The list that a path leads to now; null where what holds it is gone. */
    @Nullable
    String list(String path) {
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            return path;
        }
        var there = mapping.of(path.substring(0, cut));
        return there.isEmpty() ? null : there.get(0) + path.substring(cut);
    }

    /** A neighbour that is gone is none: the thing then stands at the end. */
    @Nullable
    String neighbour(String list, @Nullable String key) {
        if (key == null) {
            return null;
        }
        var there = mapping.of(list + key);
        return there.isEmpty() ? null : there.get(0).substring(there.get(0).lastIndexOf('/') + 1);
    }

    /** What people called it in the old version; own things by the words of the business. */
    Text oldName(String target) {
        return (oldNames.find(target).isPresent() ? oldNames : mine).name(target);
    }

    /** Whether the draft had it, own things too. */
    boolean had(String target) {
        return mine.find(target).isPresent();
    }

    /** What people call it now. */
    Text freshName(String target) {
        return freshNames.name(target);
    }

    /** Why it is not where it was, in the words of the template; null where nothing is said. */
    @Nullable
    Text why(String target) {
        return mapping.why(target).orElse(null);
    }

    UpgradeNotice notice(UpgradeNotice.Kind kind, String target) {
        return new UpgradeNotice(
                kind, target, oldName(target), mapping.why(target).orElse(Text.same("")));
    }

    /** Things of the new version with their words. */
    List<Named> named(List<String> targets) {
        return targets.stream()
                .map(to -> new Named(
                        to,
                        freshNames.name(to),
                        mapping.after(to).map(ThreeWayValue::below).orElse(Text.same(""))))
                .toList();
    }
}
