package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.record.internal.ImportDesk;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Takes in records of one form out of an .xlsx or .csv file of at most {@value RecordImport#MAX_ROWS} rows. Each is begun and
 * handed in by the caller as on the screen: rules, numbers, registers, and the caller's own confirmation as signature.
 */
@ApplicationScoped
@Transactional
public class RecordImports {
    @Inject
    ImportDesk desk;

    /**
     * What handing the rows in would do; everything is tried and nothing stays.
     *
     * @throws org.guizhang.shared.Forbidden if the form is not the caller's to fill in there
     */
    @Requires(Permission.WORK)
    public RecordImport plan(UUID module, String form, @Nullable UUID site, byte[] file) {
        return desk.plan(module, form, site, file);
    }

    /**
     * Hands all rows in, or none: one wrong row and {@link Rejected} names each, as {@code /rows/<row>/<column>}; the same rows
     * once more are refused as a whole.
     */
    @Requires(Permission.WORK)
    public RecordImport apply(UUID module, String form, @Nullable UUID site, byte[] file) {
        return desk.apply(module, form, site, file);
    }

    /** The empty list of a form to fill in, in the caller's language. */
    @Requires(Permission.WORK)
    public byte[] template(UUID module, String form) {
        return desk.template(module, form);
    }
}
