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
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Unguarded;

/** The catalogue: every version of every template, and the trade presets; the same for all tenants. */
@ApplicationScoped
@Transactional
public class Templates {
    @Inject
    Database database;

    // Versions are immutable and few: once read they stay.
    private final ConcurrentMap<String, Template> versions = new ConcurrentHashMap<>();

    /** The newest version of every template, by id. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public List<Template> list() {
        return newest().stream().map(v -> get(v.id, v.version)).toList();
    }

    /** The newest version of a template. */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Template latest(String id) {
        return newest().stream()
                .filter(v -> v.id.equals(id))
                .findFirst()
                .map(v -> get(v.id, v.version))
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Template get(String id, String version) {
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

    private record Version(String id, String version) {}

    private List<Version> newest() {
        var newest = new TreeMap<String, Version>();
        database.catalogue()
                .createQuery("select template_id as id, version from template_version")
                .mapTo(Version.class)
                .list()
                .forEach(v -> newest.merge(v.id, v, (a, b) -> order(a).compareTo(order(b)) >= 0 ? a : b));
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
