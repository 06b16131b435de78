package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.SearchDocument;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.jspecify.annotations.Nullable;

/** What an index is fed by, read beside the requests: a short transaction each, for one tenant. */
@ApplicationScoped
@Transactional
@ActivateRequestContext
public class IndexSteps {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    OwnAskedRows own;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    /** Something that has documents. */
    record Subject(String kind, String subject) {}

    /** The present documents of a subject. */
    record Present(Subject of, List<SearchDocument> documents) {}

    /**
     * Where a business stands, as against an index.
     *
     * @param now its last change
     * @param sameHistory whether the index has followed this history, and what it has not applied yet is still there
     */
    record Standing(Applied now, boolean sameHistory) {}

    public Standing standing(UUID tenant, Applied applied) {
        caller.set(SystemActor.of(tenant));
        return database.sql()
                .createQuery(
                        "select h.change_seq as seq,"
                                + " (select c.mark::text from document_change c where c.tenant_id = :tenant and c.seq = h.change_seq)"
                                + " as mark, (select c.mark::text from document_change c where c.tenant_id = :tenant"
                                + " and c.seq = :position) as there, exists (select 1 from document_change c"
                                + " where c.tenant_id = :tenant and c.seq = 1) as whole from tenant_head h where h.tenant_id = :tenant")
                .bind("position", applied.position())
                .map(row -> {
                    long head = row.getColumn("seq", Long.class);
                    var mark = row.getColumn("mark", String.class);
                    var same = applied.position() == 0
                            ? head == 0 || row.getColumn("whole", Boolean.class)
                            : applied.mark().equals(row.getColumn("there", String.class));
                    return new Standing(new Applied(head, mark == null ? "" : mark), same);
                })
                .one();
    }

    /** What has changed after a position, up to another one. */
    public List<Subject> changed(UUID tenant, long after, long upTo) {
        caller.set(SystemActor.of(tenant));
        return database.sql()
                .createQuery("select distinct kind, subject from document_change where tenant_id = :tenant"
                        + " and seq > :after and seq <= :upTo")
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(Subject.class)
                .list();
    }

    /** All that has documents. */
    public List<Subject> subjects(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        var found = new ArrayList<Subject>();
        for (var source : sources) {
            source.subjects().forEach(subject -> found.add(new Subject(source.kind(), subject)));
        }
        return found;
    }

    /** The documents of some subjects, with the business's own words for them. */
    public List<Present> documents(UUID tenant, List<Subject> subjects) {
        caller.set(SystemActor.of(tenant));
        var words = own.byThing();
        var byKind = new HashMap<String, List<String>>();
        subjects.forEach(one ->
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.subject()));
        var found = new ArrayList<Present>();
        byKind.forEach((kind, several) -> {
            var source = source(kind);
            // What a version before this one has noted may be of a source that is no more.
            var documents = source == null ? Map.<String, List<SearchDocument>>of() : source.documents(several);
            several.forEach(subject -> found.add(new Present(
                    new Subject(kind, subject),
                    documents.getOrDefault(subject, List.of()).stream()
                            .map(words::added)
                            .toList())));
        });
        return found;
    }

    /** Says how far this node has come; what every node has applied is forgotten. */
    public void report(UUID tenant, UUID node, long position) {
        caller.set(SystemActor.of(tenant));
        database.sql()
                .createQuery("select note_index_position(:tenant, :node, :position, :now)")
                .bind("node", node)
                .bind("position", position)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findFirst();
    }

    private @Nullable DocumentSource source(String kind) {
        for (var source : sources) {
            if (source.kind().equals(kind)) {
                return source;
            }
        }
        return null;
    }
}
