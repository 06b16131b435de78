package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.record.internal.DraftDesk;
import org.guizhang.record.internal.FormViews;
import org.guizhang.record.internal.OpenedRecords;
import org.guizhang.tenant.ForFeatures;

/** Opens records for what has happened elsewhere. */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class RecordDrafts {
    @Inject
    DraftDesk desk;

    @Inject
    FormViews forms;

    @Inject
    OpenedRecords opened;

    /** A form of what is in force; empty where there is none. */
    public Optional<RecordOpening> form(UUID module, String form) {
        return forms.opening(module, form);
    }

    /**
     * Begins a draft of the caller's own.
     *
     * @param carried what goes into its fields, by key; what does not fit is left away
     * @throws org.guizhang.shared.Forbidden if the form is not the caller's to fill in there
     */
    public UUID open(RecordStart start, ObjectNode carried) {
        return desk.open(start, carried);
    }

    /** How a record stands, for work that nobody reads: {@code seen} says nothing. */
    public Optional<OpenedRecord> standing(UUID record) {
        return opened.standing(record);
    }

    /** How records stand that a room has opened, whoever asks, the first opened first; those there are no more are left out. */
    public List<OpenedRecord> opened(Collection<UUID> records) {
        return opened.of(records);
    }
}
