package org.guizhang.tenant.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.guizhang.acknowledge.internal.OwnInquiriesPart;
import org.guizhang.acknowledge.internal.OwnRequestsPart;
import org.guizhang.acknowledge.internal.OwnSignaturesPart;
import org.guizhang.audit.AuditTrail;
import org.guizhang.audit.OwnAuditPart;
import org.guizhang.notify.internal.OwnMailsPart;
import org.guizhang.notify.internal.OwnNoticesPart;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.owndata.internal.AccountPart;
import org.guizhang.tenant.owndata.internal.ConsentsPart;
import org.guizhang.tenant.owndata.internal.InvitationsPart;
import org.guizhang.tenant.owndata.internal.PersonPart;
import org.guizhang.tenant.owndata.internal.RequestsPart;
import org.guizhang.tenant.owndata.internal.TokensPart;
import org.guizhang.tenant.profile.BusinessProfile;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.guizhang.workforce.internal.OwnHoldingsPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each feature tells of a person, on the real database. */
@ExtendWith(TestDatabase.class)
class OwnDataPartsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Wired wired = new Wired(NOW, AuditTrail.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller cook = wired.colleague(owner, "Cook", Role.STAFF);

    OwnDataPartsTest() throws Exception {}

    @Test
    void accountAndPersonAreTheCallersOwn() {
        var account = part(AccountPart.class, cook);
        assertThat(account.get("login").asText()).isEqualTo(cook.accountId().toString());
        assertThat(account.at("/businesses/0/name").asText()).isEqualTo("Wired");
        var person = part(PersonPart.class, cook);
        assertThat(person.get("id").asText()).isEqualTo(cook.personId().toString());
        assertThat(person.get("role").asText()).isEqualTo("STAFF");
        assertThat(part(ConsentsPart.class, cook)).isEmpty();
        assertThat(part(OwnHoldingsPart.class, cook)).isEmpty();
        assertThat(part(RequestsPart.class, cook)).isEmpty();
    }

    @Test
    void tokensAreToldWithoutTheirSecrets() {
        var secret = session(cook);
        session(owner);
        var tokens = part(TokensPart.class, cook);
        assertThat(tokens).hasSize(1);
        assertThat(tokens.at("/0/kind").asText()).isEqualTo("session");
        assertThat(tokens.toString()).doesNotContain(secret);
    }

    @Test
    void whatIsKeptBesideTheAccountIsToldToo() {
        for (var who : List.of(owner, cook)) {
            wired.in(who, () -> keep(who));
        }
        var account = part(AccountPart.class, cook);
        assertThat(account.get("email").asText()).isEqualTo("Cook@example.com");
        assertThat(account.get("phone").asText()).isEqualTo("+8613800000000");
        assertThat(account.get("verifiedAt").asText()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(account.get("links")).hasSize(1);
        assertThat(account.at("/links/0/address").asText()).isEqualTo("new-Cook@example.com");
        assertThat(account.get("formerLogins")).hasSize(1);
        assertThat(account.at("/formerLogins/0/login").asText()).isEqualTo("old-Cook@example.com");
        assertThat(account.get("cameInAt")).hasSize(1);
        assertThat(account.toString()).doesNotContain("hash", "source of");
        assertThat(part(TokensPart.class, cook).at("/0/usedAt").asText()).isEqualTo("2026-03-01T00:00:00Z");
        var requests = part(RequestsPart.class, cook);
        assertThat(requests).hasSize(1);
        assertThat(requests.at("/0/decidedAt").asText()).isEqualTo("2026-03-01T00:00:00Z");
        var invitations = part(InvitationsPart.class, cook);
        assertThat(invitations).hasSize(1);
        assertThat(invitations.at("/0/label").asText()).isEqualTo("For Cook");
        assertThat(part(PersonPart.class, cook).at("/promised/0/position").asText())
                .isEqualTo("waiter");
        var mails = part(OwnMailsPart.class, cook);
        assertThat(mails).hasSize(1);
        assertThat(mails.at("/0/address").asText()).isEqualTo("Cook@example.com");
        assertThat(mails.toString()).doesNotContain("secret link");
    }

    /** A row in each of the tables that belong to a person or an account, as the features leave them. */
    private int keep(Caller who) {
        var sql = wired.get(Database.class).sql();
        var account = who.accountId();
        var address = who.name() + "@example.com";
        sql.execute(
                "update account set email = ?, phone = '+8613800000000', verified_at = ? where id = ?",
                address,
                NOW,
                account);
        sql.execute(
                "insert into account_link (id, account_id, kind, token_hash, address, created_at, expires_at)"
                        + " values (gen_random_uuid(), ?, 'MAIL', ?, ?, ?, ?)",
                account,
                "hash of " + account,
                "new-" + address,
                NOW,
                NOW);
        sql.execute(
                "insert into account_before values (?, ?, 'hash', null, ?) on conflict do nothing",
                account,
                "old-" + address,
                NOW);
        sql.execute("insert into known_source values (?, ?, ?)", account, "source of " + account, NOW);
        sql.execute(
                "insert into access_token (tenant_id, id, account_id, token_hash, kind, name, created_at, expires_at,"
                        + " used_at) values (?, gen_random_uuid(), ?, ?, 'personal', 'Till', ?, ?, ?)",
                who.tenantId(),
                account,
                "token of " + account,
                NOW,
                NOW,
                NOW);
        var invitation = UUID.randomUUID();
        sql.execute(
                "insert into invitation (tenant_id, id, kind, token_hash, role, language, label, approval, uses, used,"
                        + " created_by, created_at, expires_at, person_id) values (?, ?, 'PERSONAL', ?, 'STAFF', 'zh', ?,"
                        + " true, 1, 1, ?, ?, ?, ?)",
                who.tenantId(),
                invitation,
                "link of " + account,
                "For " + who.name(),
                owner.personId(),
                NOW,
                NOW,
                who.personId());
        sql.execute(
                "insert into join_request (tenant_id, id, invitation_id, account_id, name, login, state, created_at,"
                        + " decided_by, decided_at) values (?, gen_random_uuid(), ?, ?, ?, ?, 'APPROVED', ?, ?, ?)",
                who.tenantId(),
                invitation,
                account,
                who.name(),
                address,
                NOW,
                owner.personId(),
                NOW);
        sql.execute(
                "insert into promised_position values (?, ?, 'tea-house', 'waiter')", who.tenantId(), who.personId());
        return sql.execute(
                "insert into mail (tenant_id, id, person_id, address, language, subject, plain, state, created_at)"
                        + " values (?, gen_random_uuid(), ?, ?, 'zh', 'Hello', 'secret link', 'sent', ?)",
                who.tenantId(),
                who.personId(),
                address,
                NOW);
    }

    @Test
    void trailHasOwnActionsWithoutOthersDataAndWhatWasDoneToTheOwnEntry() {
        wired.in(
                owner,
                () -> wired.get(BusinessProfiles.class)
                        .change(new BusinessProfile.Entry("Wired", null, "Secret contact", null, null, null), 0));
        wired.in(owner, () -> {
            // As whoever gives roles leaves it.
            wired.get(AuditDeeds.class).roleOf(cook.personId().toString());
            return null;
        });
        var own = part(OwnAuditPart.class, cook);
        assertThat(lines(own)).containsExactly("person.role-changed false {\"role\":\"STAFF\"}");
        assertThat(lines(part(OwnAuditPart.class, owner)))
                .containsExactly("person.role-changed true null", "business.changed true null");
        assertThat(own.toString())
                .doesNotContain("Secret contact", owner.personId().toString());
    }

    private String session(Caller holder) {
        return wired.in(holder, () -> wired.get(Tokens.class).openSession()).secret();
    }

    /** Fires what the test needs in the trail. */
    static class AuditDeeds {
        @Inject
        Event<AuditedAction> trail;

        void roleOf(String person) {
            trail.fire(new AuditedAction(
                    TenantAction.PERSON_ROLE_CHANGED, "person", person, null, Map.of("role", "STAFF")));
        }
    }

    @Test
    void signaturesInquiriesAndNoticesAreOfThePersonAlone() {
        var edition = wired.in(owner, () -> {
            var module = wired.get(Activations.class).activate("tea-house");
            return wired.get(Publications.class)
                    .publish(module.id(), new Edition.Publication("First", true, null), module.revision());
        });
        for (var who : List.of(owner, cook)) {
            wired.in(who, () -> {
                var sql = wired.get(Database.class).sql();
                sql.execute(
                        "insert into acknowledgement select tenant_id, gen_random_uuid(), id, module_id, ?::uuid, ?, 'd',"
                                + " 'zh', '{}', 'shown', ? from edition where id = ?",
                        who.personId(),
                        who.name(),
                        NOW,
                        edition.id());
                sql.execute(
                        "insert into signing_request (tenant_id, edition_id, person_id, module_id, state, asked_at)"
                                + " select tenant_id, id, ?::uuid, module_id, 'OPEN', ? from edition where id = ?",
                        who.personId(),
                        NOW,
                        edition.id());
                sql.execute(
                        "insert into clause_question select tenant_id, gen_random_uuid(), id, module_id, ?::uuid, ?,"
                                + " false, ?, ? from edition where id = ?",
                        who.personId(),
                        who.name(),
                        "Why, says " + who.name(),
                        NOW,
                        edition.id());
                return sql.execute(
                        "insert into notice values (?, gen_random_uuid(), ?, 'k', 's', ?, 'Title', 'z', 'e', 'a', ?)",
                        who.tenantId(),
                        who.personId(),
                        "致" + who.name(),
                        NOW);
            });
        }
        var signed = part(OwnSignaturesPart.class, cook);
        assertThat(signed).hasSize(1);
        assertThat(signed.at("/0/proof").asText()).isEqualTo("/api/v1/acknowledgements/" + edition.id() + "/proof");
        assertThat(signed.at("/0/name").asText()).isEqualTo("Cook");
        assertThat(signed.at("/0/signedAt").asText()).isEqualTo("2026-03-01T00:00:00Z");
        var asked = part(OwnInquiriesPart.class, cook);
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/comment").asText()).isEqualTo("Why, says Cook");
        var told = part(OwnNoticesPart.class, cook);
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/title/zh").asText()).isEqualTo("致Cook");
        assertThat(told.get(0).has("readAt")).isFalse();
        var requested = part(OwnRequestsPart.class, cook);
        assertThat(requested).hasSize(1);
        assertThat(requested.at("/0/edition").asText()).isEqualTo(edition.id().toString());
        assertThat(requested.at("/0/state").asText()).isEqualTo("OPEN");
    }

    private static List<String> lines(JsonNode trail) {
        return StreamSupport.stream(trail.spliterator(), false)
                .map(entry ->
                        entry.get("action").asText() + " " + entry.get("own").asBoolean() + " " + entry.get("after"))
                .toList();
    }

    private JsonNode part(Class<? extends OwnDataPart> part, Caller who) {
        return Json.tree(wired.in(who, () -> wired.get(part).of(who)));
    }
}
