package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.search.Asked;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;
import org.guizhang.workforce.data.SearchNews;
import org.guizhang.workforce.data.SiteRows;

/** Open positions that stand alone, and open sites, for the search; everybody may find them. */
@ApplicationScoped
public class WorkplaceSource implements DocumentSource {
    private static final Text NOTHING = Text.same("");

    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Override
    public String kind() {
        return SearchNews.WORKPLACE;
    }

    @Override
    public List<String> subjects() {
        return List.of(SearchNews.POSITIONS, SearchNews.SITES);
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        if (subject.equals(SearchNews.SITES)) {
            return sites.all().stream()
                    .filter(site -> !site.closed())
                    .map(WorkplaceSource::place)
                    .toList();
        }
        var all = positions.all();
        var tree = new PositionTree(all);
        return all.stream()
                .filter(one -> !one.closed() && one.mergedInto() == null)
                .map(one -> position(one, tree))
                .toList();
    }

    @Override
    public String readable() {
        return "select p.id::text from position p where p.tenant_id = :tenant and p.id = any(:guards::uuid[])"
                + " and not p.closed and p.merged_into is null union all select s.id::text from site s"
                + " where s.tenant_id = :tenant and s.id = any(:guards::uuid[]) and not s.closed";
    }

    /** With all that stands for it: what was merged into it, and the positions of templates. */
    private static SearchDocument position(Position one, PositionTree tree) {
        var names = new HashSet<String>();
        tree.parts(one.id()).forEach(id -> names.add(id.toString()));
        tree.sourcesOf(one.id()).forEach(source -> names.add(source.template() + "/" + source.key()));
        return document("position", one.id().toString(), one.title(), Text.same(one.about()), names, "");
    }

    private static SearchDocument place(Site site) {
        var areas = site.areas().stream().filter(area -> !area.closed()).toList();
        var body = new Text(
                site.address()
                        + areas.stream().map(area -> "\n" + area.name().zh()).collect(Collectors.joining()),
                site.address()
                        + areas.stream().map(area -> "\n" + area.name().en()).collect(Collectors.joining()));
        return document(
                "place",
                site.id().toString(),
                site.name(),
                body,
                Set.of(),
                site.id().toString());
    }

    private static SearchDocument document(
            String kind, String id, Text title, Text body, Set<String> positions, String site) {
        return new SearchDocument(
                kind,
                id,
                id,
                "",
                title,
                NOTHING,
                body,
                NOTHING,
                Asked.NOTHING,
                new Facets("", "", positions, site, ""),
                Instant.EPOCH,
                null);
    }
}
