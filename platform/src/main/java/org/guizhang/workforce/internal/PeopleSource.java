package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.search.Asked;
import org.guizhang.search.DocumentReaders;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;
import org.guizhang.workforce.data.SearchNews;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * People who may come in, for the search, by name and by what they are; found by those who may see the list of people. Each
 * has a document for every stretch of days in which they hold the same.
 */
@ApplicationScoped
public class PeopleSource implements DocumentSource {
    private static final Text NOTHING = Text.same("");
    private static final Set<String> READERS = Set.of(DocumentReaders.with(Permission.READ_PEOPLE));

    @Inject
    Database database;

    @Inject
    HoldingRows holdings;

    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Inject
    Clock clock;

    /** What positions and sites are called. */
    private record Titles(PositionTree positions, Map<UUID, Text> sites) {}

    @Override
    public String kind() {
        return SearchNews.PEOPLE;
    }

    @Override
    public List<String> subjects() {
        return database.sql()
                .createQuery("select id::text from person where tenant_id = :tenant and active")
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return documents(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<String, List<SearchDocument>> documents(Collection<String> subjects) {
        var titles =
                new Titles(positions.structure(), sites.all().stream().collect(Collectors.toMap(Site::id, Site::name)));
        var found = new HashMap<String, List<SearchDocument>>();
        database.sql()
                .createQuery("select id, name from person where tenant_id = :tenant and id = any(:people) and active")
                .bind("people", subjects.stream().map(UUID::fromString).toArray(UUID[]::new))
                .map(row -> Map.entry(row.getColumn("id", UUID.class), row.getColumn("name", String.class)))
                .list()
                .forEach(person ->
                        found.put(person.getKey().toString(), documents(person.getKey(), person.getValue(), titles)));
        return found;
    }

    @Override
    public String readable() {
        return "select p.id::text from person p where p.tenant_id = :tenant and p.id = any(:guards::uuid[]) and p.active";
    }

    private List<SearchDocument> documents(UUID person, String name, Titles titles) {
        var all = holdings.ofPerson(person);
        var today = Days.today(clock);
        var turns = new TreeSet<LocalDate>();
        for (var held : all) {
            turns.add(held.from());
            if (held.to() != null) {
                turns.add(held.to().plusDays(1));
            }
        }
        var documents = new ArrayList<SearchDocument>();
        LocalDate from = null;
        for (var turn : turns.tailSet(today, false)) {
            documents.add(document(person, name, all, titles, from, turn));
            from = turn;
        }
        documents.add(document(person, name, all, titles, from, null));
        return documents;
    }

    /** As somebody is from one day on, or by now where it is null, until another. */
    private SearchDocument document(
            UUID person,
            String name,
            List<Holding> all,
            Titles titles,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        var day = from == null ? Days.today(clock) : from;
        var held = all.stream()
                .filter(one -> !one.from().isAfter(day)
                        && (one.to() == null || !one.to().isBefore(day)))
                .toList();
        return new SearchDocument(
                        "person",
                        person.toString(),
                        person.toString(),
                        "",
                        Text.same(name),
                        NOTHING,
                        NOTHING,
                        said(held, titles),
                        Asked.NOTHING,
                        new Facets(
                                "",
                                "",
                                held.stream()
                                        .map(one -> one.position().toString())
                                        .collect(Collectors.toSet()),
                                held.stream()
                                        .map(Holding::site)
                                        .filter(site -> site != null)
                                        .map(UUID::toString)
                                        .findFirst()
                                        .orElse(""),
                                ""),
                        from == null ? Instant.EPOCH : start(from),
                        until == null ? null : start(until))
                .readBy(READERS);
    }

    private static Text said(List<Holding> held, Titles titles) {
        var lines = new ArrayList<Text>();
        for (var one : held) {
            var position = titles.positions.get(titles.positions.root(one.position()));
            if (position != null) {
                lines.add(position.title());
            }
            if (one.site() != null && titles.sites.containsKey(one.site())) {
                lines.add(titles.sites.get(one.site()));
            }
        }
        return new Text(
                lines.stream().map(Text::zh).distinct().collect(Collectors.joining("\n")),
                lines.stream().map(Text::en).distinct().collect(Collectors.joining("\n")));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
