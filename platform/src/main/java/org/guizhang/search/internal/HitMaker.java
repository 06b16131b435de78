package org.guizhang.search.internal;

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
    private final boolean english;
    private final String side;

    HitMaker(IndexRequest request, Locale language) {
        this.request = request;
        english = Languages.isEnglish(language);
        side = english ? ".english" : ".zh";
    }

    /** Those that may be read; what the database does not know any more is told in no number either. */
    Hits hits(Found found, Set<Guarded> readable, Hits.Freshness freshness) {
        var highlighter = new Highlighter(found.question());
        var hits = found.rows().stream()
                .filter(row -> readable.contains(row.guarded()))
                .map(row -> hit(row.document(), highlighter))
                .toList();
        var facets = new ArrayList<Hits.Facet>();
        found.counts()
                .forEach((field, values) -> facets.add(new Hits.Facet(
                        field.substring(2),
                        values.stream()
                                .map(value -> new Hits.FacetValue(
                                        value.value(),
                                        english
                                                ? value.label().en()
                                                : value.label().zh(),
                                        value.count()))
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

    private Hit hit(Document row, Highlighter highlighter) {
        var number = row.get(FacetFields.NUMBER);
        return new Hit(
                row.get(FacetFields.KIND),
                row.get(FacetFields.MODULE),
                row.get("key"),
                number.split(" ", 2)[0],
                highlighter.mark(row.get("title" + side), WHOLE),
                row.get("context" + side),
                row.get(FacetFields.EDITION),
                snippet(row, highlighter),
                FacetFields.ways(row).stream()
                        .map(way -> new Hit.Way(
                                way.kind(),
                                way.key(),
                                english ? way.title().en() : way.title().zh()))
                        .toList());
    }

    /** Whoever asks in the other language sees what was found, in that language. */
    private List<Hit.Segment> snippet(Document row, Highlighter highlighter) {
        var own = highlighter.mark(row.get("body" + side), SNIPPET);
        if (own.stream().anyMatch(Hit.Segment::match)) {
            return own;
        }
        var other = highlighter.mark(row.get("body" + (english ? ".zh" : ".english")), SNIPPET);
        return other.stream().anyMatch(Hit.Segment::match) ? other : own;
    }
}
