package org.guizhang.policy.rest;

import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** The revision of a draft that a request is based on. */
final class DraftRevisions {
    private DraftRevisions() {}

    /** Throws as {@link Revision#named} does. */
    static int named(Modules modules, @Nullable String ifMatch, String module) {
        return Revision.named(ifMatch, () -> modules.get(Ids.parse(module)).revision());
    }
}
