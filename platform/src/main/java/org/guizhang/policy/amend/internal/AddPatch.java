package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;

/** An own chapter, clause, item, artefact or part. */
final class AddPatch implements Patch<Change.Add> {
    private static final Pattern KEY = Pattern.compile(Change.OWN + "[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_KEY = 60;
    private static final Set<String> NOT_OWN = Set.of("key", "locks", "advisories", "sources", "addition");

    @Override
    public void apply(Change.Add change, EditableDocument draft, Violations violations) {
        var key = change.key();
        var step = change.into().endsWith("/steps");
        if (key == null || (!step && (!KEY.matcher(key).matches() || key.length() > MAX_KEY))) {
            violations.add("/change/key", "amendment-key", Change.OWN);
            return;
        }
        if (change.content() == null) {
            violations.add("/change/content", "required");
            return;
        }
        for (var name : (Iterable<String>) change.content()::fieldNames) {
            if (NOT_OWN.contains(name)) {
                violations.add("/change/content/" + name, "amendment-member", name);
                return;
            }
        }
        var list = draft.list(change.into()).orElse(null);
        if (list == null) {
            violations.add("/change/into", "amendment-list", change.into());
            return;
        }
        if (draft.find(change.target()).isPresent()) {
            violations.add("/change/key", "amendment-key-taken", key, Locator.where(draft, change.target()));
            return;
        }
        var node = JsonNodeFactory.instance.objectNode();
        if (!step) {
            node.put("key", key);
        }
        node.setAll(change.content().deepCopy());
        Keys.fill(node, taken(change, draft));
        Texts.complete(node, "/change/content", violations);
        if (change.into().endsWith("/clauses") && !node.has("addressees")) {
            node.putArray("addressees");
        }
        draft.place(list, node, change.before(), change.after(), violations);
        draft.mark(node, Authorship.OWN);
        if (change.into().equals("chapters")) {
            Links.objects(node.path("clauses")).forEach(clause -> draft.mark(clause, Authorship.OWN));
        }
    }

    /** Keys of the items that the clause has already, at any depth. */
    private static Set<String> taken(Change.Add change, EditableDocument draft) {
        if (!change.into().startsWith("clauses/")) {
            return Set.of();
        }
        return draft.find(change.into().substring(0, change.into().lastIndexOf('/')))
                .map(spot -> Links.holders(spot.root()).stream()
                        .map(EditableDocument::key)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
