package org.guizhang.tenant.owndata;

import org.guizhang.tenant.Caller;

/**
 * What one feature keeps about the caller. Every bean of this type is asked within the transaction of the export. It holds
 * no secrets, and of other people nothing they have not given to the caller.
 */
public interface OwnDataPart {
    /** Most rows that one part hands out, the newest. */
    int MAX_ROWS = 10_000;

    /** The member under which it stands in the document. */
    String name();

    /** A JSON-able value: a record, a map, or a list of them. */
    Object of(Caller caller);
}
