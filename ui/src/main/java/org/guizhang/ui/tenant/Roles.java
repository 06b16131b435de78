package org.guizhang.ui.tenant;

import java.util.Arrays;
import java.util.List;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;

/** The roles a person may offer others on the screen; the platform decides again. */
final class Roles {
    private Roles() {}

    static List<Role> givenBy(Caller who) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER || who.role() == Role.OWNER)
                .toList();
    }
}
