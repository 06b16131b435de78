package org.guizhang.shared;

import java.util.Optional;

/** The public address of an installation that has none configured. */
public final class AnyAddress extends PublicAddress {
    public AnyAddress() {
        configured = Optional.empty();
        here = "http://127.0.0.1:8080/";
    }
}
