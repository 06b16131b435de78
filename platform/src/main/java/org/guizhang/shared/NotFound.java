package org.guizhang.shared;

import java.util.List;

/** What was asked for does not exist, or not for this tenant; the two are never told apart. Answers 404. */
public final class NotFound extends DomainException {
    public NotFound(Message what) {
        super(what, List.of());
    }
}
