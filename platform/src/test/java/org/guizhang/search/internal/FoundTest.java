package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.SearchFilter;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers, facets and pages of an index: what somebody may not read is in no hit, number, facet or page. */
class FoundTest {
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final UUID ASKER = UUID.randomUUID();

    @TempDir
    Path folder;

    private TenantIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new TenantIndex(folder, "as today");
        for (int at = 0; at < 9; at++) {
            index.replace("records", "r" + at, List.of(record(at, at % 3 == 0 ? "secret" : "internal")));
        }
        index.replace(
                "workplace",
                "positions",
                List.of(position("p1", Set.of("p1", "t/cashier", "p2")), position("p3", Set.of("p3", "t/chef"))));
        index.replace("people", ASKER.toString(), List.of(document("person", "x", "赵", Set.of("p2"))));
        index.reached(new Applied(1, "m"));
    }

    @AfterEach
    void close() {
        index.unwant(Runnable::run, false);
    }

    private static SearchDocument record(int at, String level) {
        return new SearchDocument(
                        "form",
                        "k" + at,
                        "g" + at,
                        "",
                        Text.same("保险柜"),
                        Text.same(""),
                        Text.same(level.equals("secret") ? "保险柜金丝雀" : "保险柜"),
                        Text.same(""),
                        Asked.NOTHING,
                        new Facets(
                                at < 5 ? "one" : "two",
                                "",
                                Set.of(at == 4 ? "t/cashier" : "t/chef", "t/nobody"),
                                "",
                                level.equals("secret") ? "canary" : "open"),
                        Instant.EPOCH,
                        null)
                .readBy(Set.of("classification:" + level));
    }

    private static SearchDocument position(String id, Set<String> names) {
        return document("position", id, "岗位" + id, names);
    }

    private static SearchDocument document(String kind, String id, String title, Set<String> names) {
        return new SearchDocument(
                kind,
                id,
                id,
                "",
                Text.same(title),
                Text.same(""),
                Text.same(""),
                Text.same(""),
                Asked.NOTHING,
                new Facets("", "", names, "", ""),
                Instant.EPOCH,
                null);
    }

    private Hits ask(Set<String> readers, SearchFilter filter, int limit, @Nullable SearchCursor after)
            throws IOException {
        var request = new IndexRequest("保险柜", Synonyms.NONE, filter, readers, ASKER, NOW, limit, after, 7);
        var found = index.search(searcher -> Found.in(searcher, index.workplace(), request));
        return new HitMaker(request, Locale.CHINESE).hits(found, Set.copyOf(found.guarded()), Hits.Freshness.CURRENT);
    }

    private static SearchFilter position(String id) {
        return new SearchFilter(Set.of(), null, null, id, null, null, null);
    }

    @Test
    void whatIsClassifiedHigherIsInNoNumber() throws IOException {
        var all = ask(Set.of("classification:internal", "classification:secret"), SearchFilter.ALL, 20, null);
        assertThat(all.total()).isEqualTo(9);
        assertThat(all.facet("state").values())
                .extracting(Hits.FacetValue::value)
                .containsExactly("open", "canary");
        var internal = ask(Set.of("everyone", "classification:internal"), SearchFilter.ALL, 20, null);
        assertThat(internal.total()).isEqualTo(6);
        assertThat(internal.hits()).hasSize(6);
        assertThat(internal.facets().toString()).doesNotContain("canary");
        assertThat(internal.hits().toString()).doesNotContain("金丝雀");
        var narrowed = new SearchFilter(Set.of(), null, null, null, null, "canary", null);
        assertThat(ask(Set.of("classification:internal"), narrowed, 20, null).total())
                .isZero();
        assertThat(ask(Set.of("everyone"), SearchFilter.ALL, 20, null).total()).isZero();
    }

    @Test
    void whatTheDatabaseRefusesIsNotCounted() throws IOException {
        var request = new IndexRequest(
                "保险柜", Synonyms.NONE, SearchFilter.ALL, Set.of("classification:internal"), ASKER, NOW, 20, null, 7);
        var found = index.search(searcher -> Found.in(searcher, index.workplace(), request));
        var some = found.guarded().stream().skip(2).collect(Collectors.toSet());
        var hits = new HitMaker(request, Locale.CHINESE).hits(found, some, Hits.Freshness.CURRENT);
        assertThat(hits.hits()).hasSize(4);
        assertThat(hits.total()).isEqualTo(4);
    }

    @Test
    void positionsOfTemplatesCountForThoseOfTheBusiness() throws IOException {
        var readers = Set.of("classification:internal");
        var all = ask(readers, SearchFilter.ALL, 20, null);
        assertThat(all.facet("position").values())
                .extracting(Hits.FacetValue::value, Hits.FacetValue::label, Hits.FacetValue::count)
                .containsExactly(tuple("p3", "岗位p3", 5), tuple("p1", "岗位p1", 1));
        assertThat(ask(readers, position("p1"), 20, null).hits())
                .extracting(Hit::key)
                .containsExactly("k4");
        assertThat(ask(readers, position("p1"), 20, null).facet("position")).isEqualTo(all.facet("position"));
    }

    @Test
    void whatAddressesTheAskerStandsFirstAmongTheLike() throws IOException {
        assertThat(ask(Set.of("classification:internal"), SearchFilter.ALL, 1, null)
                        .hits())
                .extracting(Hit::key)
                .containsExactly("k4");
    }

    @Test
    void whatIsOfTheAskersRegulationStandsBeforeTheLikeOfAnother() throws IOException {
        // It would come first by its id.
        index.replace("records", "a", List.of(record(9, "internal")));
        index.reached(new Applied(2, "n"));
        assertThat(ask(Set.of("classification:internal"), SearchFilter.ALL, 4, null)
                        .hits())
                .extracting(Hit::key)
                .containsExactly("k4", "k1", "k2", "k9");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() throws IOException {
        var readers = Set.of("classification:internal");
        var keys = new ArrayList<String>();
        SearchCursor after = null;
        do {
            var page = ask(readers, SearchFilter.ALL, 4, after);
            page.hits().forEach(hit -> keys.add(hit.key()));
            assertThat(page.total()).isEqualTo(6);
            after = SearchCursor.read(page.next(), 7);
        } while (after != null);
        assertThat(keys).hasSize(6).doesNotHaveDuplicates();
    }
}
