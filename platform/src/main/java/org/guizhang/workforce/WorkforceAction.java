package org.guizhang.workforce;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about sites, positions and who holds them. */
public enum WorkforceAction implements ActionName {
    POSITIONS_BROUGHT("positions.brought"),
    POSITION_ADDED("position.added"),
    POSITION_CHANGED("position.changed"),
    POSITION_MERGED("position.merged"),
    POSITION_TAKEN_APART("position.taken-apart"),
    POSITION_NEED_SET("position.need-set"),
    SITE_ADDED("site.added"),
    SITE_CHANGED("site.changed"),
    AREA_ADDED("area.added"),
    AREA_CHANGED("area.changed"),
    HOLDING_BEGUN("holding.begun"),
    HOLDING_CHANGED("holding.changed"),
    HOLDING_TAKEN_BACK("holding.taken-back");

    private final String code;

    WorkforceAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
