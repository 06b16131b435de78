package org.guizhang.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guizhang.joining.Invitation.Kind;
import org.guizhang.joining.Invitation.State;
import org.guizhang.joining.Invitation.Wish;
import org.guizhang.joining.internal.WishCheck;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;

/** What an invitation is when it is made, and when it stops to let people in. */
class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void endsAtItsMomentAndNotAfter() {
        assertThat(State.at(NOW, null, 0, 1, NOW.plusMillis(1))).isEqualTo(State.OPEN);
        assertThat(State.at(NOW, null, 0, 1, NOW)).isEqualTo(State.EXPIRED);
        assertThat(State.at(NOW, null, 1, 1, NOW.plusMillis(1))).isEqualTo(State.USED);
        assertThat(State.at(NOW, null, 49, 50, NOW.plusMillis(1))).isEqualTo(State.OPEN);
        assertThat(State.at(NOW, NOW, 1, 1, NOW)).isEqualTo(State.REVOKED);
    }

    @Test
    void secretStandsBehindTheHashSign() {
        var checked = WishCheck.of(Wish.staff(true), "zh");
        var made = new Invitation(
                java.util.UUID.randomUUID(),
                checked.kind(),
                State.OPEN,
                checked.role(),
                checked.language(),
                checked.label(),
                checked.email(),
                null,
                null,
                null,
                null,
                checked.approval(),
                checked.uses(),
                0,
                NOW,
                NOW);
        assertThat(new Invitation.Issued(made, "s3cret", false).link("https://rules.example.com"))
                .isEqualTo("https://rules.example.com/join#s3cret");
    }

    @Test
    void whatIsLeftOutIsTheSaferChoice() {
        var team = WishCheck.of(new Wish(Kind.TEAM, Role.STAFF, null, null, null, null, null, null, null, null), "en");
        assertThat(team).isEqualTo(new WishCheck(Kind.TEAM, Role.STAFF, "en", "", null, 30, 50, true));
        var one = WishCheck.of(
                new Wish(Kind.PERSONAL, Role.AUDITOR, "zh", " 审计 ", "A@Example.com", null, null, true, null, null),
                "en");
        assertThat(one).isEqualTo(new WishCheck(Kind.PERSONAL, Role.AUDITOR, "zh", "审计", "a@example.com", 7, 1, false));
    }

    @Test
    void whoeverComesByAPersonalLinkThatNamesNoAddressIsDecidedOn() {
        for (var asked : new Boolean[] {null, false, true}) {
            var nobody = new Wish(Kind.PERSONAL, Role.ADMINISTRATOR, null, null, " ", null, null, asked, null, null);
            assertThat(WishCheck.of(nobody, "zh").approval()).as("%s", asked).isTrue();
            var named = new Wish(Kind.PERSONAL, Role.STAFF, null, null, "a@example.com", null, null, asked, null, null);
            assertThat(WishCheck.of(named, "zh").approval()).as("%s", asked).isFalse();
        }
    }

    @Test
    void noInvitationMakesOwners() {
        assertThatThrownBy(() -> WishCheck.of(
                        new Wish(Kind.PERSONAL, Role.OWNER, null, null, null, 91, 2, null, null, null), "zh"))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                .extracting(Rejected::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactlyInAnyOrder("/role invitation-owner", "/days range", "/uses range");
    }
}
