package org.guizhang.api;

import java.io.IOException;

/** The body has more than {@link #max()} bytes. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private final int max;

    TooLarge(int max) {
        super("body larger than " + max + " bytes");
        this.max = max;
    }

    int max() {
        return max;
    }
}
