package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
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
                .createQuery(
                        "select id, module_id, edition_id, person_name, language, edition_digest, shown_digest, signed_at"
                                + " from acknowledgement where tenant_id = :tenant and person_id = :personId"
                                + " order by signed_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .map(row -> new Signed(
                        row.getColumn("id", UUID.class),
                        row.getColumn("module_id", UUID.class),
                        row.getColumn("edition_id", UUID.class),
                        row.getColumn("person_name", String.class),
                        row.getColumn("language", String.class),
                        row.getColumn("edition_digest", String.class),
                        row.getColumn("shown_digest", String.class),
                        row.getColumn("signed_at", Instant.class),
                        "/api/v1/acknowledgements/" + row.getColumn("edition_id", String.class) + "/proof"))
                .list();
    }
}
