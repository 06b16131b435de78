package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.checklist.Checklists;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;
import org.guizhang.ui.shell.Texts;

/** What somebody who works below a supervisor has to check today: late first, then what is due first. */
class TodayStep implements NextStep {
    private static final int LATE = 12;
    private static final int DUE = 22;
    private final Checklists checklists;
    private final CheckWords words;

    @Inject
    TodayStep(Checklists checklists, CheckWords words) {
        this.checklists = checklists;
        this.words = words;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.WORK) || caller.may(Permission.READ_WORK)) {
            return Optional.empty();
        }
        var today = checklists.today();
        var late = !today.late().isEmpty();
        var first = late ? today.late() : today.due();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var line = first.get(0);
        return Optional.of(new Step(
                late ? LATE : DUE,
                late ? "clock" : "check",
                late ? t("step.today.late", first.size()) : t("step.today", first.size()),
                t("step.today.text", Texts.said(line.title()), words.hour(line.due(), words.today())),
                Addresses.TODAY));
    }
}
