package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.guizhang.policy.edition.internal.EditionDocuments;
import org.guizhang.search.Hits;
import org.guizhang.search.SearchDocument;
import org.junit.jupiter.api.Test;

/** What the regulation says finds the place where it says it: clauses pasted, titles, phrases and items typed as they are. */
class PastedClausesTest {
    private static final int LINE = 200;

    @Test
    void everyPastedClauseIsFoundFirst() throws IOException {
        var missed = new ArrayList<String>();
        for (var template : DeliveredDocuments.all()) {
            var engine = ProductEngine.of(template);
            for (var document : template.documents()) {
                for (var text : List.of(document.body().zh(), document.body().en())) {
                    if (document.kind().equals(EditionDocuments.CLAUSE)) {
                        look(engine, template, document, text, LINE, missed);
                        look(engine, template, document, text, Hits.MAX_QUERY, missed);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** In whichever of the first ten places: a clause, its form and its deadlines may have one name. */
    @Test
    void everyTitleAndPhraseIsFound() throws IOException {
        var missed = new ArrayList<String>();
        for (var template : DeliveredDocuments.all()) {
            var engine = ProductEngine.of(template);
            for (var document : template.documents()) {
                boolean phrase = document.kind().equals(EditionDocuments.PHRASE);
                var text = phrase ? document.body().zh().lines().findFirst().orElseThrow() : title(document);
                var found = engine.ask(text);
                if (found.stream().noneMatch(address -> address.equals(address(template, document)))) {
                    missed.add(text + " → " + address(template, document) + ", not " + found);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** A clause's without its number, which stands before a space. */
    private static String title(SearchDocument document) {
        var title = document.title().zh();
        return title.substring(title.indexOf(' ') + 1);
    }

    @Test
    void everyClauseIsFoundByItsNumber() {
        var template = DeliveredDocuments.all().get(0);
        var engine = ProductEngine.of(template);
        var ordinals = new TreeMap<String, SearchDocument>();
        for (var document : template.documents()) {
            if (document.kind().equals(EditionDocuments.CLAUSE)) {
                ordinals.put(document.number().split(" ")[1], document);
            }
        }
        ordinals.forEach((ordinal, document) -> {
            var parts = ordinal.split("\\.");
            for (var cited : List.of("第%s章第%s条", "第%s章 第%s条说什么", "chapter %s, clause %s")) {
                assertThat(ask(engine, String.format(Locale.ROOT, cited, parts[0], parts[1])))
                        .startsWith(address(template, document));
            }
        });
    }

    private static List<String> ask(SearchEngine engine, String question) {
        try {
            return engine.ask(question);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void look(
            SearchEngine engine,
            DeliveredDocuments template,
            SearchDocument document,
            String text,
            int length,
            List<String> missed)
            throws IOException {
        var pasted = text.substring(0, Math.min(text.length(), length));
        var first = engine.ask(pasted).get(0);
        // Two clauses may say the same.
        if (template.documents().stream()
                .filter(other -> first.equals(address(template, other)))
                .noneMatch(other ->
                        other.body().zh().contains(pasted) || other.body().en().contains(pasted))) {
            missed.add(address(template, document) + " by " + pasted);
        }
    }

    private static String address(DeliveredDocuments template, SearchDocument document) {
        return template.id() + " " + DeliveredDocuments.address(document);
    }
}
