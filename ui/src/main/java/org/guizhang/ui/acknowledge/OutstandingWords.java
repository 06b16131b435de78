package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.acknowledge.Outstanding;

/** How much there is to read, in a sentence. */
final class OutstandingWords {
    private OutstandingWords() {}

    static String of(Outstanding outstanding) {
        return outstanding.own() == 0
                ? t("sign.outstanding", outstanding.clauses(), outstanding.minutes())
                : t("sign.outstanding.own", outstanding.clauses(), outstanding.own(), outstanding.minutes());
    }
}
