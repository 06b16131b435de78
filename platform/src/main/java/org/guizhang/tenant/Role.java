package org.guizhang.tenant;

import static org.guizhang.tenant.Permission.APPROVE_POLICY;
import static org.guizhang.tenant.Permission.MANAGE_THINGS;
import static org.guizhang.tenant.Permission.OWN_BUSINESS;
import static org.guizhang.tenant.Permission.READ_AUDIT;
import static org.guizhang.tenant.Permission.READ_HANDBOOK;
import static org.guizhang.tenant.Permission.READ_PEOPLE;
import static org.guizhang.tenant.Permission.READ_POLICY;
import static org.guizhang.tenant.Permission.READ_WORK;
import static org.guizhang.tenant.Permission.SUPERVISE_WORK;
import static org.guizhang.tenant.Permission.WORK;

import java.util.EnumSet;
import java.util.Set;

/** The part a person plays in one tenant, and what it allows. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(OWN_BUSINESS))),
    SUPERVISOR(EnumSet.of(
            READ_HANDBOOK, WORK, READ_WORK, SUPERVISE_WORK, READ_POLICY, APPROVE_POLICY, READ_PEOPLE, MANAGE_THINGS)),
    STAFF(EnumSet.of(READ_HANDBOOK, WORK)),
    AUDITOR(EnumSet.of(READ_HANDBOOK, READ_WORK, READ_POLICY, READ_PEOPLE, READ_AUDIT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
