package org.guizhang.tenant.legal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.legal.Consent;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The rows of consents. They are only ever added. */
@ApplicationScoped
public class ConsentRows {
    @Inject
    Clock clock;

    /** The oldest first. */
    public List<Consent> of(Handle sql, UUID account) {
        return sql.createQuery(
                        "select * from account_consent where account_id = :account order by given_at, document, way")
                .bind("account", account)
                .map(ConsentRows::consent)
                .list();
    }

    /** The wordings an account knows. */
    public Set<String> known(Handle sql, UUID account) {
        return new HashSet<>(sql.createQuery("select version from account_consent where account_id = :account")
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }

    /** The wording of a document that an account has come to know last. */
    public Optional<String> last(Handle sql, UUID account, LegalDocument document) {
        return sql.createQuery(
                        "select version from account_consent where account_id = :account and document = :document"
                                + " order by given_at desc limit 1")
                .bind("account", account)
                .bind("document", document.key())
                .mapTo(String.class)
                .findFirst();
    }

    /**
     * What an account has said before stays as it was said then; that it has taken note of a wording keeps it from agreeing to
     * it no more than the other way round. Answers whether this way is new.
     */
    public boolean add(Handle sql, UUID account, LegalVersion version, Consent.Way way) {
        return sql.createUpdate(
                                "insert into account_consent (account_id, document, version, way, given_at) values (:account, :document, :version, :way, :now)"
                                        + " on conflict do nothing")
                        .bind("account", account)
                        .bind("document", version.document().key())
                        .bind("version", version.version())
                        .bind("way", way.name())
                        .bind("now", clock.instant())
                        .execute()
                > 0;
    }

    private static Consent consent(RowView row) {
        return new Consent(
                LegalRows.document(row),
                row.getColumn("version", String.class),
                row.getColumn("way", Consent.Way.class),
                row.getColumn("given_at", Instant.class));
    }
}
