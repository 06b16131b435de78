package org.guizhang.record;

import java.util.UUID;
import org.guizhang.shared.Text;

/** The site a record is of. */
public record RecordPlace(UUID id, Text name) {}
