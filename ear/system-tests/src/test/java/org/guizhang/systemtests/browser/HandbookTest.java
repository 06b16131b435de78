package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The handbook on paper, by its addresses, and on the day before there was one. */
class HandbookTest {
    private static final String WAITING = "[data-gz-waiting]";
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
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        visit.press("Print");
        page.waitForFunction("() => window.printed");
        assertThat(page.locator(WAITING)).hasCount(0);
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
    void chaptersComeWhenTheyAreReached() {
        var business = Business.open("House of Chapters");
        var module = business.handbook();
        var visit = visits.by(View.EN_PHONE).open("handbook/" + module, business.login());
        var page = visit.page();
        var chapters = page.locator(".gz-text > div").count();
        assertThat(page.locator(".gz-contents li")).hasCount(chapters);
        Assertions.assertThat(page.locator(WAITING).count()).isBetween(chapters / 2, chapters - 1);
        visit.reads("Chapters load as you reach them").window("first-view");
        page.locator(".gz-contents summary").click();
        visit.click(page.locator(".gz-contents a").last());
        assertThat(page.locator(".gz-chapter").last()).isFocused();
        assertThat(page.locator(".gz-text > div").last().locator(".gz-clause").first())
                .isVisible();
        Assertions.assertThat(page.locator(WAITING).count()).isPositive();
        visit.settled().window("last-chapter");
        // What was jumped to stays, whatever comes above it.
        Assertions.assertThat(page.locator(".gz-chapter").last().boundingBox().y)
                .isBetween(60.0, 140.0);

        var waiting = page.locator(WAITING).first();
        waiting.getByRole(AriaRole.BUTTON).focus();
        assertThat(page.locator(WAITING).first().getByRole(AriaRole.BUTTON))
                .not()
                .isFocused();
        page.keyboard().press("Control+f");
        assertThat(page.locator(WAITING)).hasCount(0);
        assertThat(page.getByText("Chapters load as you reach them")).isHidden();
        assertThat(page.locator(".gz-text > div")
                        .nth(chapters / 2)
                        .locator(".gz-clause")
                        .first())
                .isVisible();
    }

    @Test
    void wholeTextIsShownWhereItIsAskedFor() {
        var business = Business.open("House of Readers");
        business.handbook();
        var visit = visits.by(View.EN_DESK).open("handbook", business.login());
        visit.press("Show whole text").reads("you can search within the page");
        assertThat(visit.page().locator(WAITING)).hasCount(0);
        assertThat(visit.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("chapters are shown")))
                .isFocused();
        visit.page().locator(".gz-copy").first().click();
        visit.reads("Link to “Article 1");
    }

    @Test
    void severalRegulationsHaveAPageEach() {
        var business = Business.open("House of Two");
        var first = business.handbook();
        var second = business.owner()
                .post("modules", "{\"template\": \"call-center-service\"}")
                .expect(201)
                .text("/id");
        business.publish(second, "First").expect(201);
        var visit = visits.by(View.EN_DESK).open("handbook", business.login());
        var page = visit.page();
        var regulations = business.owner().get("handbook").json();
        assertThat(page.locator(".gz-regulations article")).hasCount(2);
        assertThat(page.locator(".gz-chapters a"))
                .hasCount(regulations.at("/0/content/chapters").size()
                        + regulations.at("/1/content/chapters").size());
        visit.settled().picture("list");
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        visit.click(page.locator(".gz-regulations article")
                .nth(1)
                .locator(".gz-chapters a")
                .nth(2));
        assertThat(page.locator(".gz-chapter").nth(2)).isFocused();
        assertThat(page.locator(".gz-chapter").nth(2)).isInViewport();
        assertThat(page.locator(".gz-sheet")).hasCount(1);
        visit.click(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Neighbouring regulations"))
                .getByRole(AriaRole.LINK));
        assertThat(page.locator(".gz-sheet h2"))
                .hasText(regulations.at("/0/content/title/en").asText());
        visit.settled().window("one");
        visit.follow("All 2 regulations").follow("Whole handbook").settled();
        assertThat(page.locator(".gz-sheet")).hasCount(2);
        assertThat(page.locator(WAITING)).hasCount(0);
        assertThat(page.locator(".gz-clause")).hasCount(clauses(regulations));
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        Assertions.assertThat(first).isNotEqualTo(second);
    }

    /** Until there was a page for each regulation, the list of contents left such addresses in the browser. */
    @Test
    void addressesOfBeforeLeadWhereTheyLed() {
        var business = Business.open("House of Old Links");
        var module = business.handbook();
        var chapters = business.owner().get("handbook").json().at("/0/content/chapters");
        var chapter = chapters.get(chapters.size() - 1);
        var anchor = "handbook#c-" + module + "-";
        var visit = visits.by(View.EN_DESK).open("", business.login());
        visit.open(anchor + chapter.get("key").asText());
        assertThat(visit.page().locator(".gz-chapter").last()).isFocused();
        visit.open("").open(anchor + chapter.at("/clauses/0/key").asText());
        assertThat(visit.page().locator(".gz-here")).isFocused();
        visit.open("handbook?at=2020-01-01#c-" + module + "-x").reads("There were no rules on that day");
    }

    private static int clauses(JsonNode regulations) {
        var count = 0;
        for (var regulation : regulations) {
            for (var chapter : regulation.at("/content/chapters")) {
                count += chapter.get("clauses").size();
            }
        }
        return count;
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
