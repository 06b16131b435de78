package org.guizhang.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a screen shows is compressed on its way, but for what it shows this once (decision 0048). */
class SecretsOnTheWireTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final List<Response> answers = new ArrayList<>();

    @Test
    void answerWithASecretIsNotCompressed() {
        var business = Business.open("House of Whispers");
        var visit = visits.by(View.EN_DESK).open("", business.login());
        visit.page().onResponse(answers::add);
        visit.open("settings/tokens").press("New token");
        visit.type("Purpose", "Till").type("Your password", Business.PASSWORD);
        visit.click(visit.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("New token")));
        var secret = visit.page().locator(".gz-secret code").textContent();
        assertThat(secret).isNotBlank();
        visit.settled();
        var telling = answers.stream()
                .filter(answer -> answer.request().resourceType().matches("xhr|fetch|document"))
                .filter(answer -> answer.text().contains(secret))
                .toList();
        assertThat(telling).hasSize(1);
        assertThat(telling.get(0).allHeaders()).doesNotContainKey("content-encoding");
        assertThat(answers.stream().filter(answer -> answer.url().contains("v-r=uidl")))
                .anySatisfy(answer -> assertThat(answer.allHeaders()).containsEntry("content-encoding", "gzip"));
        assertThat(answers.stream().filter(answer -> answer.url().contains("v-r=init")))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.allHeaders()).doesNotContainKey("content-encoding"));
    }
}
