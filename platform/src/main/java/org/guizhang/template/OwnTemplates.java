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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.internal.CheckLimit;
import org.guizhang.template.internal.OwnTemplateRows;
import org.guizhang.template.internal.TemplateLoader;
import org.guizhang.template.internal.ZippedTemplate;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/**
 * Templates that a business uploads for itself alone. They follow the rules of delivered ones: a version is immutable, and
 * a later one says what became of the keys of the one before.
 */
@ApplicationScoped
@Transactional
public class OwnTemplates {
    @Inject
    OwnTemplateRows rows;

    @Inject
    Templates templates;

    @Inject
    CheckLimit limit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<TemplateUploaded> uploaded;

    /** The templates of the business, by id. */
    @Requires(Permission.READ_POLICY)
    public List<OwnTemplate> list() {
        var versions = rows.all().stream()
                .collect(Collectors.groupingBy(OwnTemplateRows.Row::id, TreeMap::new, Collectors.toList()));
        return versions.entrySet().stream()
                .map(own -> new OwnTemplate(
                        own.getKey(),
                        templates.latest(own.getKey()).title(),
                        own.getValue().stream().map(OwnTemplates::version).toList()))
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
        return new OwnTemplate.Version(row.version(), row.uploadedAt(), row.uploader(), row.used());
    }

    /**
     * Takes one template, in one version or several, out of a zip archive. Versions that are there are passed over.
     *
     * @throws Rejected if there is no template to be read in the archive
     * @throws Conflict if the business has as many as it may have
     */
    @Requires(Permission.EDIT_POLICY)
    public OwnTemplate.Upload upload(byte[] archive) {
        limit.take(caller.get().tenantId());
        var files = ZippedTemplate.files(archive);
        rows.alone();
        try {
            var sources = TemplateLoader.read(files, Set.of(), TemplateOrigin.OWN, this::stored)
                    .templates();
            return new OwnTemplate.Upload(keep(sources), List.of());
        } catch (TemplateRefused refused) {
            return new OwnTemplate.Upload(null, refused.problems());
        }
    }

    /** @param sources versions of one template, from the oldest */
    private OwnTemplate.Brought keep(List<TemplateSource> sources) {
        var id = sources.get(0).id();
        var there = new HashSet<>(rows.versions(id));
        var fresh = sources.stream().filter(s -> !there.contains(versionOf(s))).toList();
        if (!fresh.isEmpty()) {
            room(id, there.size(), fresh);
            fresh.forEach(this::add);
            uploaded.fire(new TemplateUploaded(id, versionOf(fresh.get(fresh.size() - 1))));
        }
        return new OwnTemplate.Brought(
                id,
                templates.latest(id).title(),
                fresh.stream().map(OwnTemplates::versionOf).toList(),
                sources.stream()
                        .map(OwnTemplates::versionOf)
                        .filter(there::contains)
                        .toList());
    }

    private List<Template> stored(String id) {
        var all = new ArrayList<Template>();
        templates.versions(id).forEach(version -> all.add(templates.get(id, version.toString())));
        return all;
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
        common(id);
        rows.alone();
        var versions = rows.versions(id);
        if (rows.delete(id) == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        trail.fire(
                new AuditedAction(TemplateAction.TEMPLATE_DELETED, "template", id, Map.of("versions", versions), null));
    }

    /**
     * Deletes the newest version alone, so that it can be brought again with other words.
     *
     * @throws NotFound if the business has no such version
     * @throws Conflict if a later one follows it, if a module was ever made of it or told to follow it, or if it is none of the
     *     business
     */
    @Requires(Permission.EDIT_POLICY)
    public void delete(String id, String version) {
        common(id);
        rows.alone();
        var versions = rows.versions(id);
        var wanted = versions.stream()
                .filter(one -> one.toString().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var newest = versions.get(versions.size() - 1);
        if (!wanted.equals(newest)) {
            throw new Conflict(Message.of("problem.version-followed", version, newest.toString()));
        }
        if (!rows.delete(id, wanted)) {
            throw new Conflict(Message.of("problem.version-used", TemplateOrigin.key(id), version));
        }
        trail.fire(new AuditedAction(
                TemplateAction.TEMPLATE_DELETED, "template", id, Map.of("versions", List.of(wanted)), null));
    }

    private void common(String id) {
        if (TemplateOrigin.of(id) != TemplateOrigin.OWN) {
            throw new Conflict(
                    Message.of("problem.template-common", templates.latest(id).title()));
        }
    }
}
