package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.internal.FormViews;
import org.guizhang.record.internal.RegisterViews;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The forms of the editions in force. */
@ApplicationScoped
@Transactional
public class RecordForms {
    @Inject
    FormViews views;

    @Inject
    RegisterViews registers;

    /** Those that the caller may fill in or see records of, in the order of the handbook. */
    @Requires(Permission.READ_HANDBOOK)
    public List<RecordFormLine> list() {
        return views.lines();
    }

    /** One of them with everything to fill it in; not found unless the caller may fill it in or see its records. */
    @Requires(Permission.READ_HANDBOOK)
    public RecordForm get(UUID module, String form) {
        return views.form(module, form);
    }

    /** The form of the edition that a record is of, for whoever may see the record. */
    @Requires(Permission.READ_HANDBOOK)
    public RecordForm ofRecord(UUID record) {
        return views.ofRecord(record);
    }

    /** JSON Schema 2020-12 of the answers to a form in force. */
    @Requires(Permission.READ_HANDBOOK)
    public JsonNode schema(UUID module, String form) {
        return views.schema(module, form);
    }

    /** How its registers stand, at one site or everywhere that the caller sees. */
    @Requires(Permission.READ_HANDBOOK)
    public RecordRegister register(UUID module, String form, @Nullable UUID site) {
        return registers.of(module, form, site);
    }
}
