package org.guizhang.shared;

import java.util.List;

/** The caller may not do this. Answers 403. */
public final class Forbidden extends DomainException {
    public Forbidden(Message what) {
        super(what, List.of());
    }
}
