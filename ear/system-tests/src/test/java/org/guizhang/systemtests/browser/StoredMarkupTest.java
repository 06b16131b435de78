package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that would be markup stay words on every screen that shows them. */
class StoredMarkupTest {
    private static final String MARKUP = "<img src=x onerror=document.title=1><b id=gz-evil>Koi</b>";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void wordsOfPeopleAreNoMarkup() {
        var business = Business.open(MARKUP);
        var module = business.handbook();
        var person = business.hire("STAFF").person();
        business.workplace(person, MARKUP);
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"chapters/general\", \"title\": {\"zh\": \""
                                + MARKUP + "\", \"en\": \"" + MARKUP + "\"}}}")
                .expect(201);
        business.set(module, Map.of("report-day", "9")).expect(200);
        var visit = visits.by(View.EN_DESK).open("", business.login());
        for (var address : List.of(
                "",
                "people",
                "people/" + person,
                "organisation",
                "settings",
                "settings/audit",
                "policy",
                "policy/" + module + "/text",
                "policy/" + module + "/compare",
                "policy/" + module + "/preview",
                "policy/" + module + "/publish",
                "handbook",
                "search?q=Koi")) {
            visit.open(address);
            assertThat(visit.page().locator("h1:visible")).hasCount(1);
            assertThat(visit.page().locator("#gz-evil, img[src=x]")).hasCount(0);
            assertThat(visit.page().title()).as(address).isNotEqualTo("1");
        }
        visit.open("organisation").reads("Koi</b>");
    }
}
