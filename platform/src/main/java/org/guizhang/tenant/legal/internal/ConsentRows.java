package org.guizhang.tenant.legal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.legal.Consent;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalVersion;

/** The rows of consents. They are only ever added. */
@ApplicationScoped
public class ConsentRows {
    @Inject
    Clock clock;

    /** The oldest first. */
    public List<Consent> of(Sql sql, UUID account) {
        return sql.list(
                "select * from account_consent where account_id = ? order by given_at, document, way",
                ConsentRows::consent,
                account);
    }

    /** The wordings an account knows. */
    public Set<String> known(Sql sql, UUID account) {
        return new HashSet<>(sql.list(
                "select version from account_consent where account_id = ?", row -> row.getString("version"), account));
    }

    /** The wording of a document that an account has come to know last. */
    public Optional<String> last(Sql sql, UUID account, LegalDocument document) {
        return sql.first(
                "select version from account_consent where account_id = ? and document = ?"
                        + " order by given_at desc limit 1",
                row -> row.getString("version"),
                account,
                document.key());
    }

    /**
     * What an account has said before stays as it was said then; that it has taken note of a wording keeps it from agreeing to
     * it no more than the other way round. Answers whether this way is new.
     */
    public boolean add(Sql sql, UUID account, LegalVersion version, Consent.Way way) {
        return sql.change(
                        "insert into account_consent (account_id, document, version, way, given_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        account,
                        version.document().key(),
                        version.version(),
                        way.name(),
                        clock.instant())
                > 0;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                LegalRows.document(row),
                row.getString("version"),
                Consent.Way.valueOf(row.getString("way")),
                Sql.instant(row, "given_at"));
    }
}
