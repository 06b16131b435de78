package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.search.Asked;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.WorkReaders;

/**
 * Findings that are not closed, for the search, by the hand-in they come from: what has failed, where, and what was noted. Of
 * checklists that are kept secret no note is in the index.
 */
@ApplicationScoped
public class FindingSource implements DocumentSource {
    static final String KIND = "finding";

    @Inject
    Database database;

    @Inject
    FindingRows findings;

    @Inject
    ActionRows rows;

    @Inject
    SheetModels models;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> subjects() {
        return database.sql()
                .createQuery("select distinct o.submission_id::text from corrective_action a join finding o"
                        + " on o.tenant_id = a.tenant_id and o.id = a.finding_id"
                        + " where a.tenant_id = :tenant and a.state <> 'CLOSED'")
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return documents(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<String, List<SearchDocument>> documents(Collection<String> subjects) {
        var ids = findings.ofSubmissions(subjects.stream().map(UUID::fromString).toList());
        var documents = new HashMap<String, List<SearchDocument>>();
        rows.all(ids).stream()
                .filter(row ->
                        row.standing() == ChecklistFinding.State.OPEN || row.standing() == ChecklistFinding.State.DONE)
                .collect(Collectors.groupingBy(row -> row.submissionId().toString()))
                .forEach((subject, found) -> documents.put(
                        subject, found.stream().flatMap(this::document).toList()));
        return documents;
    }

    /** The rule of {@link FindingAccess} without those who stand in to verify, with what the caller is as {@code :terms}. */
    @Override
    public String readable() {
        return "select o.id::text from finding o join corrective_action a on a.tenant_id = o.tenant_id and a.finding_id = o.id"
                + " where o.tenant_id = :tenant and o.id = any(:guards::uuid[]) and a.state <> 'CLOSED'"
                + " and (array['administrator', 'auditor', 'supervisor:everywhere',"
                + " case when o.site_id is null then 'supervisor' else 'supervisor:' || o.site_id end,"
                + " 'person:' || o.author_id, 'person:' || coalesce(a.done_by, o.author_id),"
                + " 'person:' || coalesce(a.corrector_id, o.author_id),"
                + " 'post:' || o.role || '@' || coalesce(o.site_id::text, ''),"
                + " 'post:' || coalesce(a.corrector, o.role) || '@' || coalesce(o.site_id::text, ''),"
                + " 'post:' || coalesce(a.verifier, o.role) || '@' || coalesce(o.site_id::text, '')] && cast(:terms as text[]))";
    }

    private Stream<SearchDocument> document(FindingRow row) {
        var model = models.of(row.editionId(), row.checklist());
        return model.item(row.item()).stream().map(item -> {
            var place = row.place();
            var site = place.site();
            var keeping = model.type().keeping();
            var secret = keeping != null && keeping.level().compareTo(Keeping.Level.SECRET) >= 0;
            var note = row.note() == null || secret ? "" : row.note();
            var about = Stream.of(place.site(), place.area())
                    .filter(Objects::nonNull)
                    .map(spot -> spot.name())
                    .toList();
            var thing = place.thing() == null
                    ? ""
                    : place.thing().name() + " " + place.thing().code();
            return new SearchDocument(
                            KIND,
                            row.id().toString(),
                            row.id().toString(),
                            "",
                            item.text(),
                            new Text(
                                    Stream.concat(Stream.of(model.type().title()), about.stream())
                                            .map(Text::zh)
                                            .collect(Collectors.joining(" · ")),
                                    Stream.concat(Stream.of(model.type().title()), about.stream())
                                            .map(Text::en)
                                            .collect(Collectors.joining(" · "))),
                            Text.same(note),
                            Text.same((thing + "\n" + row.authorName()).strip()),
                            Asked.NOTHING,
                            new Facets(
                                    row.moduleId().toString(),
                                    "",
                                    Set.of(),
                                    site == null ? "" : site.id().toString(),
                                    ""),
                            row.foundAt(),
                            null)
                    .readBy(readers(row));
        });
    }

    /** The same as {@link #readable}. */
    private static Set<String> readers(FindingRow row) {
        var readers = new LinkedHashSet<>(WorkReaders.above(row.siteId()));
        Stream.of(row.authorId(), row.doneBy(), row.correctorId())
                .filter(Objects::nonNull)
                .forEach(person -> readers.add(WorkReaders.person(person)));
        readers.addAll(WorkReaders.meant(
                Stream.of(row.role(), row.corrector(), row.verifier())
                        .filter(Objects::nonNull)
                        .toList(),
                row.siteId()));
        return readers;
    }
}
