package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guizhang.form.Field;
import org.guizhang.search.Asked;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.Whereabouts;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.WorkReaders;

/**
 * Records that were handed in, for the search: form, number, place, who, and what they are about. Of what is typed the index has the
 * texts alone that are not personal, and of secret forms nothing that was filled in.
 */
@ApplicationScoped
public class RecordSource implements DocumentSource {
    static final String KIND = "record";

    /** What stands so says nothing any more. */
    private static final Set<String> OVER = Set.of(RecordModel.VOID, RecordModel.DISPOSED);

    private static final Set<String> TEXTS = Set.of("text", "long-text");
    private static final Set<String> NAMES = Set.of("person", "people", "site", "thing", "things");

    @Inject
    Database database;

    @Inject
    RecordRows rows;

    @Inject
    VersionRows versions;

    @Inject
    RecordModels models;

    @Inject
    NamedThings names;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> subjects() {
        return database.sql()
                .createQuery("select id::text from record where tenant_id = :tenant and state is not null"
                        + " and state not in ('void', 'disposed')")
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return documents(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<String, List<SearchDocument>> documents(Collection<String> subjects) {
        var found = rows.all(subjects.stream().map(UUID::fromString).toList()).stream()
                .filter(row -> row.state() != null && !OVER.contains(row.state()))
                .toList();
        var answers = versions.answers(found.stream().map(RecordRow::id).toList());
        var ids = new LinkedHashSet<String>();
        answers.values().forEach(one -> NamedThings.collect(one, ids));
        var called = names.of(ids);
        var documents = new HashMap<String, List<SearchDocument>>();
        found.forEach(row -> documents.put(
                row.id().toString(),
                List.of(document(row, answers.getOrDefault(row.id(), StepAnswers.none()), called))));
        return documents;
    }

    /** The rule of {@link RecordAccess}, with what the caller is as {@code :terms}. */
    @Override
    public String readable() {
        return "select r.id::text from record r where r.tenant_id = :tenant and r.id = any(:guards::uuid[])"
                + " and r.state is not null and r.state not in ('void', 'disposed') and (r.level = 'PUBLIC' or 'administrator' = any(:terms)"
                + " or r.level = 'INTERNAL' and ('auditor' = any(:terms) or 'supervisor:everywhere' = any(:terms)"
                + " or case when r.site_id is null then 'supervisor' else 'supervisor:' || r.site_id end = any(:terms))"
                + " or 'person:' || r.author_id = any(:terms)"
                + " or exists (select 1 from unnest(r.people) p where 'person:' || p = any(:terms))"
                + " or exists (select 1 from unnest(r.readers) x where 'post:' || x || '@' || coalesce(r.site_id::text, '')"
                + " = any(:terms)))";
    }

    private SearchDocument document(RecordRow row, ObjectNode answers, Map<String, Text> called) {
        var model = models.of(row.editionId(), row.form());
        var secret = row.level().compareTo(Keeping.Level.SECRET) >= 0;
        var place = row.place();
        var submitted = row.submittedAt();
        var serial = row.serial() == null ? "" : row.serial();
        return new SearchDocument(
                        KIND,
                        row.id().toString(),
                        row.id().toString(),
                        serial,
                        joined(List.of(model.type().title(), Text.same(serial)), " "),
                        joined(place == null ? List.of() : List.of(place.name()), " "),
                        secret ? Text.same("") : joined(texts(model, answers), "\n"),
                        secret ? Text.same("") : joined(about(model, row, answers, called), "\n"),
                        Asked.NOTHING,
                        new Facets(
                                row.moduleId().toString(),
                                "",
                                Set.of(),
                                place == null ? "" : place.id().toString(),
                                ""),
                        submitted == null ? row.createdAt() : submitted,
                        null)
                .readBy(readers(row))
                .standing(
                        new Facets(
                                row.moduleId().toString(),
                                "",
                                Set.of(),
                                place == null ? "" : place.id().toString(),
                                ""),
                        new Whereabouts(
                                model.moduleTitle(),
                                Text.same(""),
                                model.edition().number()),
                        List.of());
    }

    /** The same as {@link #readable}. */
    private static Set<String> readers(RecordRow row) {
        if (row.level() == Keeping.Level.PUBLIC) {
            return SearchDocument.EVERYBODY;
        }
        var readers = new LinkedHashSet<String>(WorkReaders.administrators());
        if (row.level() == Keeping.Level.INTERNAL) {
            readers.addAll(WorkReaders.above(row.siteId()));
        }
        readers.add(WorkReaders.person(row.authorId()));
        row.people().forEach(person -> readers.add(WorkReaders.person(person)));
        readers.addAll(WorkReaders.meant(row.readers(), row.siteId()));
        return readers;
    }

    private static List<Text> texts(RecordModel model, ObjectNode answers) {
        var texts = new ArrayList<Text>();
        open(model, answers, TEXTS, one -> texts.add(Text.same(one.asText())));
        return texts;
    }

    private static List<Text> about(RecordModel model, RecordRow row, ObjectNode answers, Map<String, Text> called) {
        var about = new ArrayList<Text>();
        about.add(Text.same(row.authorName()));
        open(model, answers, NAMES, one -> {
            var ids = new LinkedHashSet<String>();
            NamedThings.collect(one, ids);
            ids.stream().filter(called::containsKey).map(called::get).forEach(about::add);
        });
        return about;
    }

    /** Answers to fields and columns of some types that are not personal. */
    private static void open(RecordModel model, ObjectNode answers, Set<String> types, Consumer<JsonNode> each) {
        var form = model.type().form();
        form.fields().stream()
                .filter(field -> isOpen(field, types) && answers.has(field.key()))
                .forEach(field -> each.accept(answers.get(field.key())));
        form.tables()
                .forEach(table -> RegisterMove.rows(answers, table)
                        .forEach(line -> table.columns().stream()
                                .filter(column -> isOpen(column, types) && line.has(column.key()))
                                .forEach(column -> each.accept(line.get(column.key())))));
    }

    private static boolean isOpen(Field field, Set<String> types) {
        return !field.basics().personal() && types.contains(field.basics().type());
    }

    private static Text joined(List<Text> texts, String between) {
        return new Text(
                texts.stream()
                        .map(Text::zh)
                        .distinct()
                        .collect(Collectors.joining(between))
                        .strip(),
                texts.stream()
                        .map(Text::en)
                        .distinct()
                        .collect(Collectors.joining(between))
                        .strip());
    }
}
