package org.guizhang.policy.amend;

import java.util.Collections;
import java.util.List;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Locks;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;
import org.guizhang.template.Template;

/**
 * What a template does not let a business change, so that a screen can say so before anybody tries. Own things are
 * never locked.
 */
public final class Locked {
    private final EditableDocument draft;

    private Locked(EditableDocument draft) {
        this.draft = draft;
    }

    /** Looks at a template as a checked list of amendments leaves it. */
    public static Locked of(Template template, List<Amendment> amendments) {
        var draft = new EditableDocument(template.source().document());
        var ignored = new Violations();
        amendments.forEach(amendment -> Patches.apply(amendment.change(), draft, ignored));
        return new Locked(draft);
    }

    /** The locks that hold at a target of changes, its own and those of clauses it carries out; none for no target. */
    public List<Lock> at(String target) {
        return draft.find(target).map(spot -> Locks.at(draft, spot)).orElse(List.of());
    }

    /** Whether a part of an artefact, such as {@code records/cash-count/fields/day}, may be neither changed nor removed. */
    public boolean holds(String part) {
        return draft.find(part)
                .filter(spot -> !Collections.disjoint(
                        Locks.ofPart(spot),
                        Locks.at(draft, spot).stream().map(Lock::what).toList()))
                .isPresent();
    }
}
