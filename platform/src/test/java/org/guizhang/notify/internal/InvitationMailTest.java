package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.Invitation;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.AnyAddress;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invitations by mail: where their links lead, and how many leave. */
@ExtendWith(TestDatabase.class)
class InvitationMailTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private final String address = UUID.randomUUID() + "@example.com";
    private Wired wired;
    private Caller business;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(NOON);
        wired.use(PublicAddress.class, new AnyAddress());
        var settings = wired.get(MailSettings.class);
        settings.host = Optional.of("127.0.0.1");
        settings.from = Optional.of("rules@example.com");
        business = wired.business("restaurant");
    }

    @Test
    void linksLeadToTheInstallationWhateverARequestNamed() {
        assertThat(mailed(business, address)).isTrue();
        assertThat(words(business)).singleElement().asString().contains("http://127.0.0.1:8080/join#s3cret\n");
    }

    @Test
    void anAddressHasFewWhoeverInvites() throws Exception {
        var other = wired.business("restaurant");
        for (int i = 0; i < 3; i++) {
            assertThat(mailed(business, address)).isTrue();
        }
        assertThat(mailed(other, address)).isTrue();
        assertThat(mailed(other, address)).isTrue();
        assertThat(mailed(other, address)).isFalse();
        assertThat(mailed(business, address)).isFalse();
        assertThat(words(business)).hasSize(3);
        assertThat(words(other)).hasSize(2);
        assertThat(mailed(business, "another-" + address)).isTrue();
        wired.become(NOON.plus(Duration.ofMinutes(12)));
        assertThat(mailed(other, address)).isTrue();
        assertThat(mailed(business, address)).isFalse();
    }

    @Test
    void aBusinessSendsTwoHundredAndWhatIsRefusedCountsForNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(mailed(business, address)).isTrue();
        }
        assertThat(mailed(business, address)).isFalse();
        var sent = wired.in(business, () -> {
            int count = 5;
            while (carry(count + address)) {
                count++;
            }
            return count;
        });
        assertThat(sent).isEqualTo(200);
        assertThat(mailed(wired.business("restaurant"), "next-" + address)).isTrue();
        wired.become(NOON.plusSeconds(18));
        assertThat(mailed(business, "next-" + address)).isTrue();
        assertThat(mailed(business, "last-" + address)).isFalse();
    }

    @Test
    void nothingIsMailedWithoutAnAddressOrAMailServer() {
        assertThat(wired.in(business, () -> wired.get(InvitationMail.class).carry(issued(null), "House", "Li")))
                .isFalse();
        wired.get(MailSettings.class).host = Optional.empty();
        assertThat(mailed(business, address)).isFalse();
        assertThat(words(business)).isEmpty();
    }

    private boolean mailed(Caller by, String to) {
        return wired.in(by, () -> carry(to));
    }

    private boolean carry(String to) {
        return wired.get(InvitationMail.class).carry(issued(to), "House", "Li");
    }

    private List<String> words(Caller of) {
        return wired.in(
                of,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select plain from mail")
                        .mapTo(String.class)
                        .list());
    }

    private static Invitation.Issued issued(@Nullable String to) {
        var made = new Invitation(
                UUID.randomUUID(),
                Invitation.Kind.PERSONAL,
                Invitation.State.OPEN,
                Role.STAFF,
                "en",
                "",
                to,
                to,
                null,
                null,
                null,
                to == null,
                1,
                0,
                NOON,
                NOON.plus(Duration.ofDays(7)));
        return new Invitation.Issued(made, "s3cret", false);
    }
}
