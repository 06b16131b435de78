package org.guizhang.policy.upgrade;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;

/** Switched on or off: so is whatever took its place. */
final class SwitchJudge implements Judge<Change.Switch> {
    private final Ground ground;

    SwitchJudge(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Verdict judge(Amendment amendment, Change.Switch change) {
        var there = ground.there(change.target());
        return there.isEmpty()
                ? Verdict.drops(ground.notice(Notice.Kind.GONE, change.target()))
                : new Verdict.Follows(
                        there.stream()
                                .map(to -> (Change) new Change.Switch(to, change.on()))
                                .toList(),
                        null);
    }
}
