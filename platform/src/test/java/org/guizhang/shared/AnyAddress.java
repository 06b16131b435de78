package org.guizhang.shared;

import java.util.Optional;

/** The public address of an installation that has none configured. */
public final class AnyAddress extends PublicAddress {
    public AnyAddress() {
        configured = Optional.empty();
    }
}
