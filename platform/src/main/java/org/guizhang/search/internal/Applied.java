package org.guizhang.search.internal;

/**
 * Up to where an index has followed its business.
 *
 * @param position of the last change that was applied, 0 before the first
 * @param mark that the database has put beside that change: another one there says that this is another history, such as
 *     that of a backup that was written on; empty before the first
 */
record Applied(long position, String mark) {
    static final Applied NOTHING = new Applied(0, "");
}
