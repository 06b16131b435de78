package org.guizhang.search.rest;

import org.guizhang.search.ThingAddress;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads what requests name. */
final class ThingPaths {
    static final int MAX_KEY = 200;

    private ThingPaths() {}

    /** The thing that is named, whether there is one or not; {@link org.guizhang.shared.Rejected} where a part is missing. */
    static ThingAddress of(@Nullable String module, @Nullable String kind, @Nullable String key) {
        var violations = new Violations();
        var id = violations.line("/module", module, MAX_KEY);
        var checked = violations.line("/kind", kind, MAX_KEY);
        var named = violations.line("/key", key, MAX_KEY);
        violations.check();
        return new ThingAddress(Ids.parse(id).toString(), checked, named);
    }
}
