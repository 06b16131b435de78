package org.guizhang.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.template.internal.OwnTemplateRows;
import org.guizhang.template.internal.TemplateLoader;
import org.guizhang.template.internal.ZipFolder;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/**
 * Templates that a business uploads for itself alone. They follow the rules of delivered ones: a version is immutable, and
 * a later one says what became of the keys of the one before.
 */
@ApplicationScoped
@Transactional
public class OwnTemplates {
    private static final String FILE = "/file";

    @Inject
    OwnTemplateRows rows;

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<TemplateUploaded> uploaded;

    /** The templates of the business, by id. */
    @Requires(Permission.READ_POLICY)
    public List<OwnTemplate> list() {
        var versions = rows.all().stream().collect(Collectors.groupingBy(OwnTemplateRows.Row::id));
        return versions.keySet().stream()
                .sorted()
                .map(id -> new OwnTemplate(
                        id,
                        templates.latest(id).title(),
                        versions.get(id).stream().map(OwnTemplates::version).toList()))
                .toList();
    }

    /** The versions of a template of the business, from the oldest; none if it has no such template. */
    @Requires(Permission.READ_POLICY)
    public List<OwnTemplate.Version> versions(String id) {
        return rows.all().stream()
                .filter(row -> row.id().equals(id))
                .map(OwnTemplates::version)
                .toList();
    }

    private static OwnTemplate.Version version(OwnTemplateRows.Row row) {
        return new OwnTemplate.Version(row.version(), row.uploadedAt(), row.uploader());
    }

    /**
     * Takes one template, in one version or several, out of a zip archive. Versions that are there are passed over.
     *
     * @throws Rejected if the archive cannot be read, or with everything that is wrong in its files; nothing is stored
     * @throws Conflict if the business has as many as it may have
     */
    @Requires(Permission.EDIT_POLICY)
    public OwnTemplate.Uploaded upload(byte[] archive) {
        if (archive.length > OwnTemplate.MAX_ARCHIVE) {
            throw Rejected.field(FILE, "zip-size", OwnTemplate.MAX_ARCHIVE >> 10);
        }
        var files = ZipFolder.read(archive);
        rows.alone();
        var sources = read(files);
        var ids = sources.stream().map(TemplateSource::id).distinct().toList();
        if (ids.size() != 1) {
            throw Rejected.field(FILE, "zip-one-template", ids.size());
        }
        var id = ids.get(0);
        var there = new HashSet<>(rows.versions(id));
        var fresh = sources.stream().filter(s -> !there.contains(versionOf(s))).toList();
        var known = sources.stream()
                .map(OwnTemplates::versionOf)
                .filter(there::contains)
                .toList();
        if (!fresh.isEmpty()) {
            room(id, there.size(), fresh);
            fresh.forEach(this::add);
            uploaded.fire(new TemplateUploaded(id, versionOf(fresh.get(fresh.size() - 1))));
        }
        return new OwnTemplate.Uploaded(
                id,
                templates.latest(id).title(),
                fresh.stream().map(OwnTemplates::versionOf).toList(),
                known);
    }

    private List<TemplateSource> read(SortedMap<String, byte[]> files) {
        try {
            return TemplateLoader.read(files, Set.of(), TemplateOrigin.OWN, this::stored)
                    .templates();
        } catch (TemplateRefused refused) {
            throw Rejected.of(
                    refused.problems().stream().map(OwnTemplates::violation).toList());
        }
    }

    private List<Template> stored(String id) {
        var all = new ArrayList<Template>();
        templates.versions(id).forEach(version -> all.add(templates.get(id, version.toString())));
        return all;
    }

    private static Violation violation(TemplateProblem problem) {
        var line = Message.of(
                "violation.template-line", String.valueOf(problem.line()), problem.what(), problem.remedy());
        return new Violation("/" + problem.file() + problem.pointer(), problem.rule(), line);
    }

    private static TemplateVersion versionOf(TemplateSource source) {
        return TemplateVersion.parse(source.version());
    }

    private void room(String id, int versions, List<TemplateSource> fresh) {
        var all = rows.all();
        var templatesThere =
                all.stream().map(OwnTemplateRows.Row::id).distinct().count();
        if (versions == 0 && templatesThere >= OwnTemplate.MAX_TEMPLATES) {
            throw new Conflict(Message.of("problem.own-templates-full", OwnTemplate.MAX_TEMPLATES));
        }
        if (versions + fresh.size() > OwnTemplate.MAX_VERSIONS) {
            throw new Conflict(Message.of(
                    "problem.own-versions-full", TemplateOrigin.key(id), OwnTemplate.MAX_VERSIONS, versions));
        }
        var bytes = all.stream().mapToLong(OwnTemplateRows.Row::bytes).sum()
                + fresh.stream().mapToLong(OwnTemplateRows::bytes).sum();
        if (bytes > OwnTemplate.MAX_BYTES) {
            throw new Conflict(Message.of("problem.own-templates-large", OwnTemplate.MAX_BYTES >> 20));
        }
    }

    private void add(TemplateSource source) {
        rows.add(source, clock.instant());
        trail.fire(new AuditedAction(
                TemplateAction.TEMPLATE_UPLOADED,
                "template",
                source.id(),
                null,
                Map.of("version", source.version(), "checksum", source.checksum())));
    }

    /**
     * Deletes a template with all its versions.
     *
     * @throws NotFound if the business has no such template
     * @throws Conflict while a module is made of it, given up or not, or if it is none of the business
     */
    @Requires(Permission.EDIT_POLICY)
    public void delete(String id) {
        if (TemplateOrigin.of(id) != TemplateOrigin.OWN) {
            throw new Conflict(
                    Message.of("problem.template-common", templates.latest(id).title()));
        }
        rows.alone();
        var versions = rows.versions(id);
        if (rows.delete(id) == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        trail.fire(new AuditedAction(
                TemplateAction.TEMPLATE_DELETED, "template", id, Map.of("versions", versions), null));
    }
}
