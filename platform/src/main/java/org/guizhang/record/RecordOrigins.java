package org.guizhang.record;

import java.util.List;
import java.util.UUID;

/** Knows what records were opened for: a room that opens them for something that has happened. */
public interface RecordOrigins {
    /** What a record was opened for; nothing where nobody knows of anything. */
    List<FormRecord.Link> of(UUID record);
}
