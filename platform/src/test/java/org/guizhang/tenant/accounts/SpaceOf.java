package org.guizhang.tenant.accounts;

/** What each business may keep in a test, other than it is preset. */
public final class SpaceOf {
    private SpaceOf() {}

    public static void business(BusinessLimits limits, int mib) {
        limits.storageMib = mib;
    }
}
