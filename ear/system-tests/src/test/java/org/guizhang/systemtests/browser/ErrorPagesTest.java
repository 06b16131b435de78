package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses that lead nowhere, or into somebody else's house. */
class ErrorPagesTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @ParameterizedTest
    @EnumSource(View.class)
    void unknownAddressSaysSoAndLeadsHome(View view) {
        var visit = visits.by(view);
        var answer = Objects.requireNonNull(visit.page().navigate("/no-such-place"));
        visit.sees(view.say("没有这个页面", "There is no such page")).settled().picture("unknown");
        Assertions.assertThat(answer.status()).isEqualTo(404);
        visit.follow(view.say("回到工作台", "Back to home")).sees(view.say("登录", "Sign in"));
    }

    @Test
    void refusedPageSaysSoInItsStatus() {
        var business = Business.open("House of Locks");
        var staff =
                visits.by(View.EN_DESK).open("handbook", business.hire("STAFF").login());
        var answer = Objects.requireNonNull(staff.page().navigate("/settings/audit"));
        staff.sees("You do not have access to this page");
        Assertions.assertThat(answer.status()).isEqualTo(403);
        answer = Objects.requireNonNull(staff.page().navigate("/handbook?at=2026-01-01"));
        Assertions.assertThat(answer.status()).isEqualTo(200);
        staff.settled();
    }

    @Test
    void fileThatIsNotThereHasAPlainPage() {
        var visit = visits.by(View.ZH_PHONE);
        var answer = Objects.requireNonNull(visit.page().navigate("/VAADIN/none.js"));
        Assertions.assertThat(answer.status()).isEqualTo(404);
        visit.sees("没有这个页面").picture("file");
        Assertions.assertThat(Axe.violations(visit.page())).isEmpty();
    }

    @Test
    void clauseOfAnotherBusinessIsNotFound() {
        var mine = Business.open("My House");
        var theirs = Business.open("Their House");
        var module = theirs.handbook();
        var key = theirs.owner().get("handbook").text("/0/content/chapters/0/clauses/0/key");
        var address = "handbook/" + module + "/" + key;
        var neighbour = visits.by(View.EN_DESK).open(address, mine.login());
        assertThat(neighbour.page().getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(neighbour.page().locator("body")).not().containsText("Their House");
        assertThat(neighbour.page().locator("[id*='" + key + "']")).hasCount(0);
        neighbour.picture("clause");
    }
}
