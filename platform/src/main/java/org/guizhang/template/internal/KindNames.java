package org.guizhang.template.internal;

import org.guizhang.shared.Message;

/** The kinds in the reader's words. */
final class KindNames {
    private KindNames() {}

    static Message of(String kind) {
        return Message.of("template.kind." + kind);
    }
}
