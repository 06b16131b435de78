package org.guizhang.ui.shell;

import com.vaadin.flow.router.RouteConfiguration;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.jspecify.annotations.Nullable;

/** The places of the main navigation, in their order. One is shown where its screen exists and the role allows it. */
public enum Destination {
    HOME(Addresses.HOME, "home", null),
    CHECKS(Addresses.CHECKS, "checks", Permission.READ_WORK),
    /** Beside the board for those who see it; for others what is theirs to put right. */
    FINDINGS(Addresses.FINDINGS, "alert", Permission.READ_HANDBOOK),
    RECORDS(Addresses.RECORDS, "edit", Permission.READ_HANDBOOK),
    HANDBOOK(Addresses.HANDBOOK, "book", Permission.READ_HANDBOOK),
    POLICY(Addresses.POLICY, "scale", Permission.READ_POLICY),
    PEOPLE(Addresses.PEOPLE, "people", Permission.READ_PEOPLE),
    THINGS(Addresses.THINGS, "tag", Permission.READ_HANDBOOK),
    SETTINGS(Addresses.SETTINGS, "settings", null);

    private final String address;
    private final String icon;
    private final @Nullable Permission permission;

    Destination(String address, String icon, @Nullable Permission permission) {
        this.address = address;
        this.icon = icon;
        this.permission = permission;
    }

    public String address() {
        return address;
    }

    String icon() {
        return icon;
    }

    /** Key of the place's name. */
    String word() {
        return "nav." + (address.isEmpty() ? "home" : address);
    }

    public boolean isOpenTo(Caller caller) {
        if (this == FINDINGS && caller.may(Permission.READ_WORK)) {
            return false;
        }
        return (permission == null || caller.may(permission)) && exists(address);
    }

    /** Whether {@code path} lies in this place, so that the place is marked as the current one. */
    boolean contains(String path) {
        if (this == HOME && (path.equals(Addresses.START) || path.startsWith(Addresses.START + "/"))) {
            return true;
        }
        if (this == POLICY && path.startsWith(Addresses.CATALOGUE)) {
            return true;
        }
        if (this == PEOPLE && (path.equals(Addresses.ORGANISATION) || path.startsWith(Addresses.POSITIONS + "/"))) {
            return true;
        }
        if (this == CHECKS && (path.equals(Addresses.FINDINGS) || path.startsWith(Addresses.FINDINGS + "/"))) {
            return true;
        }
        if ((this == CHECKS || this == FINDINGS)
                && (path.equals(Addresses.DEADLINES) || path.startsWith(Addresses.DEADLINES + "/"))) {
            return true;
        }
        if (this == FINDINGS && path.startsWith(Addresses.CHECKS + "/")) {
            return true;
        }
        if (this == THINGS && path.startsWith("q/")) {
            return true;
        }
        return path.equals(address) || (!address.isEmpty() && path.startsWith(address + "/"));
    }

    /** Whether a screen is registered at an address. */
    public static boolean exists(String address) {
        return RouteConfiguration.forApplicationScope().getRoute(address).isPresent();
    }
}
