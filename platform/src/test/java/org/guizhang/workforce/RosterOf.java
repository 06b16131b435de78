package org.guizhang.workforce;

import java.util.List;
import org.guizhang.workforce.data.PositionTree;

/** Rosters for tests that are not about people. */
public final class RosterOf {
    private RosterOf() {}

    public static Roster nobody() {
        return new Roster(new PositionTree(List.of()), List.of());
    }
}
