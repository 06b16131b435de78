package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;

/** The signatures and approvals that the caller has given to records. */
@ApplicationScoped
public class OwnRecordSignaturesPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param number of the version that was signed; 0: a step that is not taken yet */
    record Given(UUID record, int number, String signature, String drawn, String digest, Instant signedAt) {}

    @Override
    public String name() {
        return "recordSignatures";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery("select record_id as record, version as number, key as signature, drawn, digest, signed_at"
                        + " from record_signature where tenant_id = :tenant and person_id = :personId"
                        + " union all select record_id, 0, key, drawn, digest, signed_at from record_early_signature"
                        + " where tenant_id = :tenant and person_id = :personId order by signed_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Given.class)
                .list();
    }
}
