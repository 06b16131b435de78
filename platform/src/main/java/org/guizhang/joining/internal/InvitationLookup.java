package org.guizhang.joining.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.legal.ConsentCheck;
import org.guizhang.tenant.legal.LegalVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a tenant is known, each time in a transaction of its own: which invitation belongs to a
 * secret, and whose account a login is.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class InvitationLookup {
    @Inject
    Database database;

    @Inject
    GuessLimiter guesses;

    @Inject
    ConsentCheck consents;

    @Inject
    Clock clock;

    /**
     * An invitation that is open, and where it leads.
     *
     * @param person whom the business has added and who comes in by it; null where the link names nobody
     * @param account the only account that may come in, whatever its login is by now: that of somebody who has been
     *     here before
     * @param login else the only login that may come in; null: any
     */
    public record FoundInvitation(
            UUID tenantId,
            UUID invitationId,
            String code,
            OpenInvitation offer,
            @Nullable UUID person,
            @Nullable UUID account,
            @Nullable String login) {}

    /** An account that has this login already. */
    public record Known(UUID id, String login, String hash, Locale language, boolean temporary, int credential) {}

    /** The open invitation; whatever is wrong with a link, the answer is the same. */
    public FoundInvitation find(@Nullable String secret, String from) {
        guesses.check(from);
        return database.outsideTenants()
                .first(
                        "select * from invitation_with(?, ?)",
                        InvitationLookup::invitation,
                        Digests.sha256(secret == null ? "" : secret.strip()),
                        clock.instant())
                .orElseThrow(() -> {
                    guesses.note(from);
                    return GuessLimiter.closed();
                });
    }

    public Optional<Known> account(String login) {
        return database.outsideTenants().first("select * from account where login = ?", InvitationLookup::known, login);
    }

    public Known account(UUID id) {
        return database.outsideTenants()
                .first("select * from account where id = ?", InvitationLookup::known, id)
                .orElseThrow();
    }

    /** What whoever comes has to agree to, see {@link ConsentCheck#check}. */
    public List<LegalVersion> agreed(Violations violations, @Nullable List<String> accepts) {
        return consents.check(violations, accepts);
    }

    private static FoundInvitation invitation(ResultSet row) throws SQLException {
        var login = row.getString("login");
        var person = row.getObject("person_id", UUID.class);
        var offer = new OpenInvitation(
                row.getString("tenant_name"),
                row.getString("tenant_code"),
                Role.valueOf(row.getString("role")),
                row.getString("language"),
                row.getString("label"),
                login == null ? null : new Login(login).masked(),
                person != null,
                row.getBoolean("approval"),
                Sql.instant(row, "expires_at"),
                List.of(),
                List.of(),
                null);
        return new FoundInvitation(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("tenant_code"),
                offer,
                person,
                row.getObject("account_id", UUID.class),
                login);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("password_hash"),
                Languages.ofTag(row.getString("language")),
                row.getBoolean("password_temporary"),
                row.getInt("credential"));
    }
}
