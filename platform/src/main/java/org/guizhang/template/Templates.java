package org.guizhang.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.template.internal.OwnTemplateRows;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: every version of every template, and the trade presets. It is the same for all tenants, but for what a
 * business has uploaded for itself: such templates, with ids of their own ({@link TemplateOrigin}), are there for those of
 * that business who may look at drafts.
 */
@ApplicationScoped
@Transactional
public class Templates {
    @Inject
    Database database;

    @Inject
    OwnTemplateRows own;

    @Inject
    CurrentCaller caller;

    // Versions are immutable and few: once read they stay.
    private final ConcurrentMap<String, Template> versions = new ConcurrentHashMap<>();

    /** The newest version of every template, by id. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public List<Template> list() {
        var versions = maySeeOwn() ? own.withCommon(Version::new) : stored();
        return newest(versions).stream().map(v -> get(v.id, v.version)).toList();
    }

    /** The same without those that businesses have uploaded for themselves. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public List<Template> common() {
        return newest(stored()).stream().map(v -> get(v.id, v.version)).toList();
    }

    private boolean maySeeOwn() {
        return caller.actor().filter(actor -> actor.may(Permission.READ_POLICY)).isPresent();
    }

    /**
     * A template for somebody who looks at the catalogue.
     *
     * @param version null for the newest
     * @throws NotFound also if it is one of a business and the caller is none of those who may look at its drafts
     */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Template shown(String id, @Nullable String version) {
        if (TemplateOrigin.of(id) == TemplateOrigin.OWN && !maySeeOwn()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return version == null ? latest(id) : get(id, version);
    }

    /** The newest version of a template. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Template latest(String id) {
        return versions(id).stream()
                .reduce((older, newer) -> newer)
                .map(newest -> get(id, newest.toString()))
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Template get(String id, String version) {
        if (isOwn(id)) {
            return own.find(id, version).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        }
        var known = versions.get(id + "@" + version);
        if (known != null) {
            return known;
        }
        var read = database.catalogue()
                .createQuery("select content from template_version where template_id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .map(row -> Template.parse(row.getColumn("content", String.class)))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        versions.put(id + "@" + version, read);
        return read;
    }

    /** The trade presets, by id. */
    @Unguarded("trades are chosen before sign-up")
    public List<Trade> trades() {
        return database.catalogue()
                .createQuery("select content from trade order by id")
                .map(row -> Trade.parse(row.getColumn("content", String.class)))
                .list();
    }

    /** The versions of a template there are, oldest first. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public List<TemplateVersion> versions(String id) {
        if (isOwn(id)) {
            return own.versions(id);
        }
        return database
                .catalogue()
                .createQuery("select version from template_version where template_id = :id")
                .bind("id", id)
                .map(row -> TemplateVersion.parse(row.getColumn("version", String.class)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /**
     * How the keys of one version lead to those of a later one. A version on the way that this installation never had
     * is passed over: such a one has taken no key away.
     *
     * @throws NotFound if a version does not exist, or {@code to} does not follow {@code from}
     */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Succession succession(String id, String from, String to) {
        var chain = new LinkedList<Template>();
        chain.addFirst(get(id, to));
        while (!chain.getFirst().version().toString().equals(from)) {
            var before = chain.getFirst().follows();
            if (before == null) {
                throw new NotFound(Message.of("problem.not-found"));
            }
            chain.addFirst(get(id, known(id, before)));
        }
        return Succession.along(chain);
    }

    /** The version, or the newest before it that there is. */
    private String known(String id, TemplateVersion version) {
        if (versions.containsKey(id + "@" + version)) {
            return version.toString();
        }
        return versions(id).stream()
                .filter(known -> known.compareTo(version) <= 0)
                .reduce((older, newer) -> newer)
                .map(TemplateVersion::toString)
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** Whether a template is one of the caller's business; nobody finds one who belongs to none. */
    private boolean isOwn(String id) {
        return TemplateOrigin.of(id) == TemplateOrigin.OWN && own.isThereABusiness();
    }

    private record Version(String id, String version) {}

    private List<Version> stored() {
        return database.catalogue()
                .createQuery("select template_id as id, version from template_version")
                .mapTo(Version.class)
                .list();
    }

    private static List<Version> newest(List<Version> versions) {
        var newest = new TreeMap<String, Version>();
        versions.forEach(v -> newest.merge(v.id, v, (a, b) -> order(a).compareTo(order(b)) >= 0 ? a : b));
        return List.copyOf(newest.values());
    }

    private static TemplateVersion order(Version version) {
        return TemplateVersion.parse(version.version);
    }

    @Unguarded("trades are chosen before sign-up")
    public Trade trade(String id) {
        return trades().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }
}
