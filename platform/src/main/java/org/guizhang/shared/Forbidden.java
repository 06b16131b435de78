package org.guizhang.shared;

import java.util.List;

/** The caller may not do this. Answers 403. */
public final class Forbidden extends DomainException {
    /** Why not. */
    public enum Kind {
        /** It is not theirs to do. */
        RIGHT,
        /** The device was ended, and is to forget what it keeps. */
        DEVICE_REVOKED
    }

    private final Kind kind;

    public Forbidden(Message what) {
        this(what, Kind.RIGHT);
    }

    public Forbidden(Message what, Kind kind) {
        super(what, List.of());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
