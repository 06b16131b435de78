package org.guizhang.tenant.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.function.Function;
import org.guizhang.audit.AuditTrail;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who a business is, on the real database. */
@ExtendWith(TestDatabase.class)
class BusinessProfilesTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final String CODE = "91350100M000100Y43";

    private final Wired wired = new Wired(MORNING, AuditTrail.class);
    private final Caller owner = wired.business("restaurant");

    BusinessProfilesTest() throws Exception {}

    @Test
    void isEnteredInOneSpellingAndLeavesATrace() {
        assertThat(in(BusinessProfiles::get)).isEqualTo(new BusinessProfile("Wired", null, null, null, null, null, 0));
        assertThat(in(BusinessProfiles::contact)).isNull();
        var stored = change(
                new BusinessProfile.Entry(
                        "Wired", " 91350100 m000100y43", "林女士", "０１０-6234 5678", "Office@Example.COM ", "  "),
                0);
        assertThat(stored)
                .isEqualTo(new BusinessProfile("Wired", CODE, "林女士", "010 6234 5678", "office@example.com", null, 1))
                .isEqualTo(in(BusinessProfiles::get));
        assertThat(in(BusinessProfiles::contact))
                .isEqualTo(new BusinessContact(CODE, "林女士", "010 6234 5678", "office@example.com", null));
        assertThat(trail()).isEqualTo(1);
        // The same again is no change.
        assertThat(change(stored.entry(), 1).revision()).isEqualTo(1);
        assertThat(trail()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamedTogetherAndNothingIsStored() {
        var entry = new BusinessProfile.Entry(
                " ", "91350100M000100Y44", "a\nb", "12345", "office@", "x".repeat(BusinessProfile.MAX_ADDRESS + 1));
        var refused = catchThrowableOfType(Rejected.class, () -> change(entry, 0));
        assertThat(refused.violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly(
                        "/name required",
                        "/creditCode credit-code-check",
                        "/contact one-line",
                        "/phone contact-phone",
                        "/email contact-email",
                        "/address too-long");
        assertThat(in(BusinessProfiles::get).revision()).isZero();
    }

    @Test
    void eachPartIsRefusedOnceHoweverWrongItIs() {
        var tooLong = "x".repeat(300);
        var entry =
                new BusinessProfile.Entry("Wired", tooLong, tooLong, "1".repeat(300), tooLong + "\n@example.com", null);
        var refused = catchThrowableOfType(Rejected.class, () -> change(entry, 0));
        assertThat(refused.violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly(
                        "/creditCode credit-code", "/contact too-long", "/phone contact-phone", "/email contact-email");
    }

    @Test
    void papersKeepTheNameOfTheirTime() {
        wired.become(MORNING.plusSeconds(60));
        change(new BusinessProfile.Entry("Second", null, null, null, null, null), 0);
        wired.become(MORNING.plusSeconds(120));
        change(new BusinessProfile.Entry("Second", CODE, null, null, null, null), 1);
        wired.become(MORNING.plusSeconds(180));
        // Another contact is no other name.
        change(new BusinessProfile.Entry("Second", CODE, "Li", null, null, null), 2);
        assertThat(at(0)).isEqualTo(new BusinessIdentity("Wired", null));
        assertThat(at(59)).isEqualTo(new BusinessIdentity("Wired", null));
        assertThat(at(60)).isEqualTo(new BusinessIdentity("Second", null));
        assertThat(at(119)).isEqualTo(new BusinessIdentity("Second", null));
        assertThat(at(120)).isEqualTo(new BusinessIdentity("Second", CODE));
        assertThat(at(9_999)).isEqualTo(new BusinessIdentity("Second", CODE));
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        change(new BusinessProfile.Entry("Wired", CODE, null, null, null, null), 0);
        var stale = new BusinessProfile.Entry("Other", null, null, null, null, null);
        assertThat(catchThrowableOfType(Conflict.class, () -> change(stale, 0)).kind())
                .isEqualTo(Conflict.Kind.STALE_VERSION);
        assertThat(in(BusinessProfiles::get).name()).isEqualTo("Wired");
    }

    /** Each row of the business holds the tenant's key while its transaction runs. */
    @Test
    void waitsForNobodyWhoWritesSomethingElse() throws Exception {
        try (var other = TestDatabase.runtime();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local app.tenant_id = '" + owner.tenantId() + "'");
            statement.execute("select id from tenant for key share");
            wired.in(owner, () -> {
                wired.get(Database.class).sql().execute("set local lock_timeout = '5s'");
                return wired.get(BusinessProfiles.class)
                        .change(new BusinessProfile.Entry("Wired", CODE, null, null, null, null), 0);
            });
            other.rollback();
        }
        assertThat(in(BusinessProfiles::get).creditCode()).isEqualTo(CODE);
    }

    private BusinessIdentity at(int seconds) {
        return in(profiles -> profiles.identityAt(MORNING.plusSeconds(seconds)));
    }

    private BusinessProfile change(BusinessProfile.Entry entry, int revision) {
        return in(profiles -> profiles.change(entry, revision));
    }

    private int trail() {
        return wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select seq from audit_event where action = 'business.changed'")
                        .mapTo(Long.class)
                        .list()
                        .size());
    }

    private <T> T in(Function<BusinessProfiles, T> work) {
        return wired.in(owner, () -> work.apply(wired.get(BusinessProfiles.class)));
    }
}
