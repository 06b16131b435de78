package org.guizhang.ui.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.template.Addition;
import org.guizhang.template.CarriedOutBy;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.template.TemplateVersion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClauseTextTest {
    private static final UUID MODULE = UUID.fromString("5f0c1d6e-0000-4000-8000-000000000001");
    private static final String MARKUP = "<img src=x onerror=\"alert(1)\">&lt;\"'";
    private static final Path TEMPLATES = Path.of("../tenant-templates/src/main/resources/");

    /** The present page is known as long as somebody holds it. */
    private final UI ui = new UI();

    @BeforeEach
    void speakEnglish() {
        ui.setLocale(Languages.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void wordsOfPeopleAreNoMarkup() {
        var text = new Text(MARKUP, MARKUP);
        var item = new Resolved.Item("i", text, text, List.of(), null);
        var clause = new Resolved.Clause(
                "k",
                1,
                text,
                ClauseKind.DUTY,
                List.of(MARKUP),
                text,
                text,
                List.of(item),
                CarriedOutBy.NOTHING,
                List.of(),
                List.of(),
                new Addition(text, Addition.Checked.READ),
                null);
        var chapter = new Resolved.Chapter("c", 1, text, text, List.of(clause), null);
        var html = Jsoup.parseBodyFragment(html(chapter, new DocumentPlace(MODULE, false, null)));
        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("[onerror]")).isEmpty();
        assertThat(html.select("p").text()).isEqualTo(MARKUP);
        assertThat(html.select("button").attr("aria-label")).contains(MARKUP);
    }

    @Test
    void clauseHasItsPlaceItsAddressAndAllItsWords() throws IOException {
        var day = LocalDate.of(2026, 5, 1);
        var place = new DocumentPlace(MODULE, false, day);
        var resolved = restaurant();
        var seen = 0;
        for (var chapter : resolved.chapters()) {
            var html = Jsoup.parseBodyFragment(html(chapter, place, resolved));
            assertThat(html.select(".gz-clause")).hasSize(chapter.clauses().size());
            for (var clause : chapter.clauses()) {
                var shown = html.getElementById(place.anchor(clause.key()));
                assertThat(shown.select("h4 > a").attr("href"))
                        .isEqualTo("/handbook/" + MODULE + "/" + clause.key() + "?at=2026-05-01");
                assertThat(shown.select("h4").text()).contains(clause.label().en());
                assertThat(shown.select("> p").first().text())
                        .isEqualTo(squeezed(clause.text().en()));
                assertThat(shown.select("[role=listitem] > div").eachText()).hasSize(items(clause.items()));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void whatTheTemplateAddedSaysSoAndOnWhatBasis() throws IOException {
        var resolved = restaurant(Comparator.reverseOrder());
        var place = new DocumentPlace(MODULE, false, null);
        var seen = new TreeMap<String, String>();
        var links = new TreeSet<String>();
        for (var chapter : resolved.chapters()) {
            var html = Jsoup.parseBodyFragment(html(chapter, place, resolved));
            for (var clause : chapter.clauses()) {
                var facts = html.getElementById(place.anchor(clause.key())).select(".gz-clause-facts");
                assertThat(facts.select(".gz-badge").eachText().contains("Added by the template"))
                        .as(clause.key())
                        .isEqualTo(clause.addition() != null);
                links.addAll(facts.select("a").eachAttr("href"));
                seen.put(clause.key(), facts.text());
            }
        }
        assertThat(seen.get("scope")).contains("Added by the template").doesNotContain("Basis:");
        assertThat(seen.get("purchase-record"))
                .contains("Basis: Food Safety Law, article 53 (read in the text itself)");
        assertThat(seen.get("small-portions"))
                .contains("Basis: Anti-Food-Waste Law, article 7 (found quoted; the text itself was not read)");
        assertThat(seen.get("gas-alarm")).contains("Basis: Work Safety Law, article 36 (not verified)");
        assertThat(links).contains("/checks/calendar").anyMatch(link -> link.startsWith("/records/of/" + MODULE + "/"));
        // A clause of the regulation itself, carried out by a form that is not.
        assertThat(seen.get("market-survey")).contains("(added by the template)");
        assertThat(resolved.documentForReaders().at("/records").findValues("addition"))
                .isNotEmpty();
    }

    @Test
    void anchorsOfBeforeAreRead() {
        var place = new DocumentPlace(MODULE, false, null);
        assertThat(DocumentPlace.target(place.anchor("closing-check")))
                .hasValue(new DocumentPlace.Target(MODULE, "closing-check"));
        for (var other : List.of("", "c-", "c-closing", "content", "c-" + MODULE + "-", "c-" + MODULE + "-../x")) {
            assertThat(DocumentPlace.target(other)).as(other).isEmpty();
        }
    }

    private static Resolved restaurant() throws IOException {
        return restaurant(Comparator.naturalOrder());
    }

    private static Resolved restaurant(Comparator<TemplateVersion> order) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {TEMPLATES.toUri().toURL()}, null)) {
            return TemplateFiles.load(loader).templates().stream()
                    .map(source -> Template.parse(source.json()))
                    .filter(template -> template.id().equals("restaurant-operations"))
                    .min(Comparator.comparing(Template::version, order))
                    .map(template -> Resolver.resolve(template, Map.of()))
                    .orElseThrow();
        }
    }

    private static int items(List<Resolved.Item> items) {
        return items.stream().mapToInt(item -> 1 + items(item.items())).sum();
    }

    private static String squeezed(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String html(Resolved.Chapter chapter, DocumentPlace place) {
        var nothing = new Resolved.Content(
                null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
        return ClauseText.of(chapter, new DocumentNames(nothing), place);
    }

    private static String html(Resolved.Chapter chapter, DocumentPlace place, Resolved resolved) {
        return ClauseText.of(chapter, new DocumentNames(resolved.content()), place);
    }
}
