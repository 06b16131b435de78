package org.guizhang.shared;

import java.util.List;

/** The caller is not known, or no longer. Answers 401. */
public final class Unauthenticated extends DomainException {
    public Unauthenticated(Message what) {
        super(what, List.of());
    }
}
