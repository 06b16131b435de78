package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;
import org.guizhang.ui.shell.Texts;

/** Tells whoever is above sites what was not checked in time there, and what was found and not put right. */
class LateStep implements NextStep {
    private static final int ORDER = 25;
    private static final int NAMED = 3;
    private final RequestBoard today;
    private final Boards boards;

    @Inject
    LateStep(RequestBoard today, Boards boards) {
        this.today = today;
        this.boards = boards;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        return stepsFor(caller).stream().findFirst();
    }

    @Override
    public List<Step> stepsFor(Caller caller) {
        if (!caller.may(Permission.READ_WORK)) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        var late = today.get().lines().stream()
                .filter(line -> line.state() == OccurrenceState.LATE || line.state() == OccurrenceState.MISSED)
                .toList();
        if (late.size() == 1) {
            var line = late.get(0);
            steps.add(new Step(
                    ORDER,
                    "clock",
                    t("step.late.one", Texts.said(line.title())),
                    place(line),
                    CheckPaths.sheet(line.id())));
        } else if (!late.isEmpty()) {
            steps.add(new Step(ORDER, "clock", t("step.late", late.size()), names(late), Addresses.CHECKS));
        }
        var overdue = boards.countOverdue();
        if (overdue > 0) {
            steps.add(new Step(
                    ORDER + 1, "alert", t("step.overdue", overdue), t("step.overdue.text"), Addresses.FINDINGS));
        }
        return steps;
    }

    private static String place(BoardLine line) {
        return t("step.late.at", CheckWords.place(line.place()), CheckWords.state(line.state(), line.timeliness()));
    }

    private static String names(List<BoardLine> late) {
        var named = late.stream()
                .limit(NAMED)
                .map(line -> t("step.late.line", Texts.said(line.title()), CheckWords.place(line.place())))
                .toList();
        return late.size() > NAMED ? t("step.late.more", Texts.list(named), late.size() - NAMED) : Texts.list(named);
    }
}
