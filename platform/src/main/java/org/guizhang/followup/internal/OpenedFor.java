package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordOrigins;

/** Tells whoever reads a record what it was opened for. */
@ApplicationScoped
public class OpenedFor implements RecordOrigins {
    @Inject
    FollowUpRows rows;

    @Override
    public List<FormRecord.Link> of(UUID record) {
        return rows.of(record).stream()
                .map(origin -> new FormRecord.Link(
                        origin.originId(),
                        origin.title(),
                        null,
                        "opened-for",
                        origin.origin().address(origin.originId())))
                .toList();
    }
}
