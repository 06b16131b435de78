package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Targets;
import org.guizhang.shared.Text;
import org.guizhang.template.Addresses;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;

/** Where the targets of changes are found in the new version. */
final class AddressMapping {
    private static final Map<String, String> KINDS = Map.of(
            "chapters", "chapter",
            "clauses", "clause",
            "positions", "position",
            "things", "thing",
            "checklists", "checklist",
            "records", "record",
            "deadlines", "deadline",
            "penalties", "penalty",
            "phrases", "phrases",
            "classifications", "classification");

    private final Succession succession;
    private final Set<String> addresses;
    private final Targets old;
    private final Targets fresh;

    AddressMapping(Template old, Template fresh, Succession succession) {
        this.succession = succession;
        var document = old.source().document();
        this.addresses = Addresses.of(document);
        this.old = new Targets(document);
        this.fresh = new Targets(fresh.source().document());
    }

    /** What a target was in the old version; empty for own things. */
    Optional<JsonNode> before(String target) {
        return old.find(target);
    }

    /** What a target is in the new version. */
    Optional<JsonNode> after(String target) {
        return fresh.find(target);
    }

    JsonNode document() {
        return fresh.document();
    }

    /** Where a target is now: itself, others, or nowhere. Own things stay with what they belong to. */
    List<String> of(String target) {
        var steps = target.split("/", -1);
        if (steps[1].startsWith(Change.OWN)) {
            return List.of(target);
        }
        if (steps.length == 2) {
            return targets(succession.of(KINDS.get(steps[0]) + ":" + steps[1]).stream());
        }
        var address = address(steps, target);
        if (address.isPresent()) {
            return targets(succession.of(address.get()).stream());
        }
        // An own part, or one without a key of its own: a step of a penalty scheme.
        var holder = target.substring(0, target.lastIndexOf('/', target.lastIndexOf('/') - 1));
        var rest = target.substring(holder.length());
        var own = steps[steps.length - 1].startsWith(Change.OWN);
        return of(holder).stream()
                .map(there -> there + rest)
                .filter(there -> own || fresh.find(there).isPresent())
                .toList();
    }

    /** Why a target is not where it was, in the words of the template. */
    Optional<Text> why(String target) {
        var steps = target.split("/", -1);
        var address = steps.length == 2 ? Optional.of(KINDS.get(steps[0]) + ":" + steps[1]) : address(steps, target);
        return address.flatMap(succession::why);
    }

    /** The key that something of this kind has now; empty if it is gone. */
    Optional<String> key(String kind, String key) {
        if (key.startsWith(Change.OWN) || !addresses.contains(kind + ":" + key)) {
            return Optional.of(key);
        }
        return succession.of(kind + ":" + key).stream()
                .findFirst()
                .map(address -> address.substring(address.indexOf(':') + 1));
    }

    /** Items stand at any depth below their clause; changes name them by the last key alone. */
    private Optional<String> address(String[] steps, String target) {
        var root = KINDS.get(steps[0]) + ":" + steps[1];
        if (steps[0].equals("clauses")) {
            var end = "/items/" + steps[steps.length - 1];
            return addresses.stream()
                    .filter(address -> address.startsWith(root + "/") && address.endsWith(end))
                    .findFirst();
        }
        return Optional.of(root + target.substring(steps[0].length() + 1 + steps[1].length()))
                .filter(addresses::contains);
    }

    private static List<String> targets(Stream<String> found) {
        return found.map(address -> {
                    var kind = address.substring(0, address.indexOf(':'));
                    var rest = address.substring(kind.length() + 1);
                    var list = KINDS.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(kind))
                            .findFirst()
                            .orElseThrow()
                            .getKey();
                    return list + "/"
                            + (kind.equals("clause")
                                    ? rest.replaceFirst("^([^/]+)/items/(?:.*/items/)?([^/]+)$", "$1/items/$2")
                                    : rest);
                })
                .toList();
    }
}
