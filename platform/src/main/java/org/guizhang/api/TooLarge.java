package org.guizhang.api;

import java.io.IOException;

/** The body is larger than {@link BodyLimit#MAX_BYTES}. */
final class TooLarge extends IOException {
    TooLarge() {
        super("body too large");
    }
}
