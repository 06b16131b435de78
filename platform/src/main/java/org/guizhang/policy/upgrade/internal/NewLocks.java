package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;

/** What a version locks that the one before did not. */
final class NewLocks {
    private static final List<String> LISTS =
            List.of("checklists", "records", "deadlines", "penalties", "phrases", "classifications");

    private NewLocks() {}

    static List<UpgradeNotice> of(Template old, Template fresh, AddressMapping mapping) {
        var before = new HashSet<String>();
        each(
                old.source().document(),
                (target, thing) ->
                        mapping.of(target).forEach(to -> whats(thing).forEach(what -> before.add(to + " " + what))));
        var document = fresh.source().document();
        var names = new Targets(document);
        var found = new ArrayList<UpgradeNotice>();
        each(document, (target, thing) -> {
            for (var lock : thing.path("locks")) {
                if (!before.contains(target + " " + lock.path("what").asText())) {
                    var reason = lock.path("reason");
                    found.add(new UpgradeNotice(
                            UpgradeNotice.Kind.LOCK,
                            target,
                            names.name(target),
                            new Text(
                                    reason.path("zh").asText(),
                                    reason.path("en").asText())));
                }
            }
        });
        return found;
    }

    private interface Visitor {
        void visit(String target, JsonNode thing);
    }

    private static void each(JsonNode document, Visitor visitor) {
        for (var chapter : document.path("chapters")) {
            chapter.path("clauses")
                    .forEach(clause ->
                            visitor.visit("clauses/" + clause.path("key").asText(), clause));
        }
        for (var list : LISTS) {
            document.path(list)
                    .forEach(thing ->
                            visitor.visit(list + "/" + thing.path("key").asText(), thing));
        }
    }

    private static Set<String> whats(JsonNode thing) {
        var whats = new HashSet<String>();
        thing.path("locks").forEach(lock -> whats.add(lock.path("what").asText()));
        return whats;
    }
}
