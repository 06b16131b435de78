package org.guizhang.policy.amend.internal;

import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;

/** One kind of change. */
interface Patch<C extends Change> {
    /** Changes the draft, or says why not; fields are pointers into a request whose {@code change} it is. */
    void apply(C change, EditableDocument draft, Violations violations);
}
