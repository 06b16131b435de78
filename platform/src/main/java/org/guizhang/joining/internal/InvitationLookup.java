package org.guizhang.joining.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
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
import org.guizhang.tenant.legal.ConsentCheck;
import org.guizhang.tenant.legal.LegalVersion;
import org.jdbi.v3.core.result.RowView;
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
                .createQuery("select * from invitation_with(:secret, :now)")
                .bind("secret", Digests.sha256(secret == null ? "" : secret.strip()))
                .bind("now", clock.instant())
                .map(InvitationLookup::invitation)
                .findFirst()
                .orElseThrow(() -> {
                    guesses.note(from);
                    return GuessLimiter.closed();
                });
    }

    public Optional<Known> account(String login) {
        return database.outsideTenants()
                .createQuery("select * from account where login = :login")
                .bind("login", login)
                .map(InvitationLookup::known)
                .findFirst();
    }

    public Known account(UUID id) {
        return database.outsideTenants()
                .createQuery("select * from account where id = :id")
                .bind("id", id)
                .map(InvitationLookup::known)
                .findFirst()
                .orElseThrow();
    }

    /** What whoever comes has to agree to, see {@link ConsentCheck#check}. */
    public List<LegalVersion> agreed(Violations violations, @Nullable List<String> accepts) {
        return consents.check(violations, accepts);
    }

    private static FoundInvitation invitation(RowView row) {
        var login = row.getColumn("login", String.class);
        var person = row.getColumn("person_id", UUID.class);
        var offer = new OpenInvitation(
                row.getColumn("tenant_name", String.class),
                row.getColumn("tenant_code", String.class),
                row.getColumn("role", Role.class),
                row.getColumn("language", String.class),
                row.getColumn("label", String.class),
                login == null ? null : new Login(login).masked(),
                person != null,
                row.getColumn("approval", Boolean.class),
                row.getColumn("expires_at", Instant.class),
                List.of(),
                List.of(),
                null);
        return new FoundInvitation(
                row.getColumn("tenant_id", UUID.class),
                row.getColumn("id", UUID.class),
                row.getColumn("tenant_code", String.class),
                offer,
                person,
                row.getColumn("account_id", UUID.class),
                login);
    }

    private static Known known(RowView row) {
        return new Known(
                row.getColumn("id", UUID.class),
                row.getColumn("login", String.class),
                row.getColumn("password_hash", String.class),
                Languages.ofTag(row.getColumn("language", String.class)),
                row.getColumn("password_temporary", Boolean.class),
                row.getColumn("credential", Integer.class));
    }
}
