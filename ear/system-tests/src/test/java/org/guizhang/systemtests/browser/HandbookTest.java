package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The handbook on paper, by its addresses, and on the day before there was one. */
class HandbookTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void paperHoldsTheTextAloneWithEditionAndDigestAtTheFoot() {
        var business = Business.open("Paper House");
        business.handbook();
        var edition = business.owner().get("handbook").expect(200);
        var visit = visits.by(View.EN_DESK).open("handbook", business.login()).sees("Paper House");
        var page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(0);
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(page.getByRole(AriaRole.ARTICLE).getByText("Chapter 1").first())
                .isVisible();
        visit.picture("paper");
        var pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "Handbook-paper.pdf")));
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isGreaterThan(3);
        var foot = (String) page.evaluate("""
                () => [...document.styleSheets].filter(sheet => !sheet.href).flatMap(sheet => [...sheet.cssRules])
                    .filter(rule => rule instanceof CSSPageRule).map(rule => rule.cssText).join(' ')""");
        var digest = (String) page.evaluate("() => document.querySelector('footer code').textContent");
        assertThat(digest).matches("[0-9a-f]{64}").isSubstringOf(edition.body());
        assertThat(foot).contains("Edition 1.0", digest.substring(0, 16), "counter(page)");
    }

    @Test
    void addressOfAClauseOpensItThere() {
        var business = Business.open("Linking House");
        var module = business.handbook();
        var clauses = business.owner().get("handbook").json().at("/0/content/chapters/3/clauses");
        var key = clauses.get(clauses.size() - 1).get("key").asText();
        var visit = visits.by(View.EN_PHONE).open("handbook/" + module + "/" + key, business.login());
        assertThat(visit.page().locator(".gz-here")).isFocused();
        assertThat(visit.page().locator(".gz-here")).isInViewport();
        visit.window("clause");
    }

    @Test
    void beforeTheFirstEditionThereIsNone() {
        var business = Business.open("Young House");
        business.handbook();
        var visit = visits.by(View.EN_DESK).open("handbook?at=2020-01-01", business.login());
        visit.reads("There were no rules on that day")
                .follow("Show the rules in force")
                .reads("Chapter 1");
    }
}
