package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How findings stand, in words and colours. */
final class FindingWords {
    private FindingWords() {}

    static String state(ChecklistFinding finding) {
        return finding.overdue() ? t("findings.overdue." + finding.state()) : t("findings.state." + finding.state());
    }

    static Tone tone(ChecklistFinding finding) {
        if (finding.overdue()) {
            return Tone.LATE;
        }
        return switch (finding.state()) {
            case OPEN -> Tone.DUE;
            case DONE -> Tone.INFO;
            case CLOSED -> Tone.PASS;
            case NOTED -> Tone.QUIET;
        };
    }
}
