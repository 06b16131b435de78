package org.guizhang.policy.amend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Locator;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** The keys of own things that a draft has already, so that nothing is added in the place of something else. */
public final class OwnKeys {
    private final EditableDocument draft;
    private final List<Amendment> amendments;
    private final Set<String> slots;

    private OwnKeys(EditableDocument draft, List<Amendment> amendments) {
        this.draft = draft;
        this.amendments = amendments;
        this.slots =
                amendments.stream().map(amendment -> amendment.change().slot()).collect(Collectors.toSet());
    }

    /** Looks at a template as a checked list of amendments leaves it. */
    public static OwnKeys of(Template template, List<Amendment> amendments) {
        var draft = new EditableDocument(template.source().document());
        var ignored = new Violations();
        amendments.forEach(amendment -> Patches.apply(amendment.change(), draft, ignored));
        return new OwnKeys(draft, amendments);
    }

    /** Why a thing cannot be added under its key: it stands somewhere, or stood there and was taken out. */
    public Optional<Violation> taken(Change.Add change) {
        var key = String.valueOf(change.key());
        var violations = new Violations();
        if (draft.find(change.target()).isPresent()) {
            violations.add("/change/key", "amendment-key-taken", key, Locator.where(draft, change.target()));
        } else if (wasAdded(change)) {
            violations.add("/change/key", "amendment-key-removed", key);
        }
        return violations.all().stream().findFirst();
    }

    /** The next number that nothing has in the place where it goes; of steps, the occurrence in the content. */
    public String free(Change.Add change) {
        if (change.into().endsWith("/steps")) {
            return change.content().path("occurrence").asText();
        }
        int last = 0;
        for (var amendment : amendments) {
            if (amendment.change() instanceof Change.Add other
                    && other.key() != null
                    && other.key().matches(Change.OWN + "[0-9]{1,6}")) {
                last = Math.max(last, Integer.parseInt(other.key().substring(Change.OWN.length())));
            }
        }
        var key = Change.OWN + ++last;
        while (taken(change.withKey(key)).isPresent()) {
            key = Change.OWN + ++last;
        }
        return key;
    }

    private boolean wasAdded(Change.Add change) {
        return slots.contains(change.slot());
    }
}
