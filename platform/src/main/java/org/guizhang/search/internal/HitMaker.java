package org.guizhang.search.internal;

import static org.guizhang.search.internal.Analyzers.EN;
import static org.guizhang.search.internal.Analyzers.ZH_PAIRS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.internal.HitCheck.Guarded;
import org.guizhang.shared.Languages;

/** Tells what was found in one language, with what matches marked. */
final class HitMaker {
    private static final int SNIPPET = 120;
    private static final int WHOLE = 200;

    private final IndexRequest request;
    private final Workplace workplace;
    private final boolean english;
    private final String side;

    HitMaker(IndexRequest request, Workplace workplace, Locale language) {
        this.request = request;
        this.workplace = workplace;
        english = Languages.isEnglish(language);
        side = english ? ".english" : ".zh";
    }

    /** Those that may be read; what the database does not know any more is told in no number either. */
    Hits hits(Found found, Set<Guarded> readable, Hits.Freshness freshness) {
        var hits = found.rows().stream()
                .filter(row -> readable.contains(row.guarded()))
                .map(row -> hit(row.document()))
                .toList();
        var facets = new ArrayList<Hits.Facet>();
        found.counts().forEach((field, values) -> facets.add(new Hits.Facet(
                field.substring(2),
                values.stream()
                        .map(value -> new Hits.FacetValue(value.value(), label(field, value), value.count()))
                        .toList())));
        var last = found.rows().isEmpty() ? null : found.rows().get(found.rows().size() - 1);
        return new Hits(
                hits,
                found.total() - (found.rows().size() - hits.size()),
                facets,
                found.more() && last != null
                        ? new SearchCursor(request.id(), request.at(), last.score(), last.id()).written()
                        : null,
                freshness);
    }

    private String label(String field, Found.Value value) {
        if (field.equals(FacetFields.MODULE) || field.equals(FacetFields.CHAPTER)) {
            return value.of().get(field + side);
        }
        var title = workplace.title(value.value());
        return title == null ? value.value() : english ? title.en() : title.zh();
    }

    private Hit hit(Document row) {
        var number = row.get(FacetFields.NUMBER);
        return new Hit(
                row.get(FacetFields.KIND),
                row.get(FacetFields.MODULE),
                row.get("key"),
                number.split(" ", 2)[0],
                mark(row, "title", WHOLE),
                row.get(english ? "context.en" : "context.zh"),
                row.get(FacetFields.EDITION),
                mark(row, "body", SNIPPET),
                FacetFields.ways(row).stream()
                        .map(way -> new Hit.Way(
                                way.kind(),
                                way.key(),
                                english ? way.title().en() : way.title().zh()))
                        .toList());
    }

    private List<Hit.Segment> mark(Document row, String name, int length) {
        var field = name + (english ? EN : ZH_PAIRS);
        return Highlighter.mark(field, row.get(name + side), request.question().terms(field), length);
    }
}
