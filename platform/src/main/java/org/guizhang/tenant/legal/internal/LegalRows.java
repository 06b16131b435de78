package org.guizhang.tenant.legal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalText;
import org.guizhang.tenant.legal.LegalVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Reads wordings. Only the start of the installation writes them, as another role. */
@ApplicationScoped
public class LegalRows {
    private static final String VERSIONS =
            "select v.document, v.version, v.first_seen, f.version is not null as in_force"
                    + " from legal_version v left join legal_in_force f on f.document = v.document and f.version = v.version";
    private static final String TEXTS = VERSIONS.replace("v.first_seen,", "v.first_seen, v.zh, v.en,");
    private static final String TERMS_FIRST = " order by v.document desc, v.first_seen desc, v.version";

    public List<LegalVersion> versions(Handle sql) {
        return sql.createQuery(VERSIONS + TERMS_FIRST).map(LegalRows::version).list();
    }

    public List<LegalVersion> inForce(Handle sql) {
        return sql.createQuery(VERSIONS + " where f.version is not null" + TERMS_FIRST)
                .map(LegalRows::version)
                .list();
    }

    public Optional<LegalText> current(Handle sql, LegalDocument document) {
        return sql.createQuery(TEXTS + " where f.version is not null and v.document = :document")
                .bind("document", document.key())
                .map(LegalRows::text)
                .findFirst();
    }

    public Optional<LegalText> text(Handle sql, LegalDocument document, String version) {
        return sql.createQuery(TEXTS + " where v.document = :document and v.version = :version")
                .bind("document", document.key())
                .bind("version", version)
                .map(LegalRows::text)
                .findFirst();
    }

    static LegalDocument document(RowView row) {
        return LegalDocument.of(row.getColumn("document", String.class)).orElseThrow();
    }

    private static LegalVersion version(RowView row) {
        return new LegalVersion(
                document(row),
                row.getColumn("version", String.class),
                row.getColumn("first_seen", Instant.class),
                row.getColumn("in_force", Boolean.class));
    }

    private static LegalText text(RowView row) {
        return new LegalText(version(row), row.getColumn("zh", String.class), row.getColumn("en", String.class));
    }
}
