package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;

/** What the caller has signed, each with the address of its proof. */
@ApplicationScoped
public class OwnSignaturesPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param proof where the file is, with the same credential */
    record Signed(
            UUID id,
            UUID module,
            UUID edition,
            String name,
            String language,
            String editionDigest,
            String shownDigest,
            Instant signedAt,
            String proof) {}

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .list(
                        "select id, module_id, edition_id, person_name, language, edition_digest, shown_digest, signed_at"
                                + " from acknowledgement where tenant_id = ? and person_id = ?"
                                + " order by signed_at desc limit ?",
                        row -> new Signed(
                                row.getObject("id", UUID.class),
                                row.getObject("module_id", UUID.class),
                                row.getObject("edition_id", UUID.class),
                                row.getString("person_name"),
                                row.getString("language"),
                                row.getString("edition_digest"),
                                row.getString("shown_digest"),
                                Sql.instant(row, "signed_at"),
                                "/api/v1/acknowledgements/" + row.getString("edition_id") + "/proof"),
                        caller.tenantId(),
                        caller.personId(),
                        MAX_ROWS);
    }
}
