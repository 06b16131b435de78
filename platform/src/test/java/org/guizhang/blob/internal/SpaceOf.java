package org.guizhang.blob.internal;

/** What a business may keep in tests where no server sets it. */
public final class SpaceOf {
    private SpaceOf() {}

    public static void business(BlobRows rows, int mib) {
        rows.quota = mib;
    }
}
