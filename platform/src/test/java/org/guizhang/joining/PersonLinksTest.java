package org.guizhang.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PersonLinksTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void nameStandsInOneLine() throws Exception {
        var wired = new Wired(NOON);
        wired.use(InvitationSender.class, new NoMail());
        var owner = wired.business("restaurant");
        var links = wired.get(PersonLinks.class);
        var refused = catchThrowableOfType(
                Rejected.class,
                () -> wired.in(
                        owner,
                        () -> links.add("Zhang\nOwner: Li", "zhang@example.com", Role.STAFF, "https://x.example")));
        assertThat(refused.violations())
                .extracting(found -> found.field() + " " + found.rule())
                .containsExactly("/name one-line");
    }
}
