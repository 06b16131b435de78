package org.guizhang.tenant.legal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalText;
import org.guizhang.tenant.legal.LegalVersion;

/** Reads wordings. Only the start of the installation writes them, as another role. */
@ApplicationScoped
public class LegalRows {
    private static final String VERSIONS =
            "select v.document, v.version, v.first_seen, f.version is not null as in_force"
                    + " from legal_version v left join legal_in_force f on f.document = v.document and f.version = v.version";
    private static final String TEXTS = VERSIONS.replace("v.first_seen,", "v.first_seen, v.zh, v.en,");
    private static final String TERMS_FIRST = " order by v.document desc, v.first_seen desc, v.version";

    public List<LegalVersion> versions(Sql sql) {
        return sql.list(VERSIONS + TERMS_FIRST, LegalRows::version);
    }

    public List<LegalVersion> inForce(Sql sql) {
        return sql.list(VERSIONS + " where f.version is not null" + TERMS_FIRST, LegalRows::version);
    }

    public Optional<LegalText> current(Sql sql, LegalDocument document) {
        return sql.first(TEXTS + " where f.version is not null and v.document = ?", LegalRows::text, document.key());
    }

    public Optional<LegalText> text(Sql sql, LegalDocument document, String version) {
        return sql.first(TEXTS + " where v.document = ? and v.version = ?", LegalRows::text, document.key(), version);
    }

    static LegalDocument document(ResultSet row) throws SQLException {
        return LegalDocument.of(row.getString("document")).orElseThrow();
    }

    private static LegalVersion version(ResultSet row) throws SQLException {
        return new LegalVersion(
                document(row), row.getString("version"), Sql.instant(row, "first_seen"), row.getBoolean("in_force"));
    }

    private static LegalText text(ResultSet row) throws SQLException {
        return new LegalText(version(row), row.getString("zh"), row.getString("en"));
    }
}
