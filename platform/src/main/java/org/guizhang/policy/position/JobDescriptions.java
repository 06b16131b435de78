package org.guizhang.policy.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.position.JobDescription.Neighbour;
import org.guizhang.policy.position.JobDescription.Part;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.TemplatePosition.Duty;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;

/** Job descriptions, put together from the editions in force and from what the business has said itself. */
@ApplicationScoped
@Transactional
public class JobDescriptions {
    @Inject
    Positions positions;

    @Inject
    Handbook handbook;

    @Inject
    Modules modules;

    @Inject
    CurrentCaller caller;

    /** The description of a position; of a merged one, that of the job it is part of. */
    @Requires(Permission.READ_HANDBOOK)
    public JobDescription of(UUID id) {
        var position = positions.standing(id);
        var sources = Set.copyOf(positions.sourcesOf(position.id()));
        var all = new HashMap<UUID, Position>();
        positions.list().forEach(one -> all.put(one.id(), one));
        return new JobDescription(
                position.id(),
                position.title(),
                position.about(),
                above(position, all),
                below(position, all),
                sources.isEmpty() ? List.of() : parts(sources));
    }

    private List<Part> parts(Set<Source> sources) {
        var found = new ArrayList<Part>();
        var published = new HashSet<UUID>();
        for (var part : handbook.at(null)) {
            published.add(part.edition().moduleId());
            add(found, part.edition().moduleId(), part.content(), part.edition().number(), sources);
        }
        if (caller.get().may(Permission.READ_POLICY)) {
            modules.list().stream()
                    .filter(module -> !published.contains(module.id()))
                    .forEach(draft -> add(found, draft.id(), modules.preview(draft.id(), Map.of()), null, sources));
        }
        return found;
    }

    private static void add(
            List<Part> found, UUID module, Resolved resolved, @Nullable String edition, Set<Source> sources) {
        var content = resolved.content();
        content.positions().stream()
                .filter(p -> sources.contains(new Source(content.template().id(), p.key())))
                .map(p -> new Part(
                        module,
                        resolved.title(),
                        edition,
                        p.summary(),
                        p.group(),
                        p.duties().stream().map(Duty::text).toList(),
                        chapters(resolved, p.key())))
                .forEach(found::add);
    }

    private static List<JobDescription.Chapter> chapters(Resolved resolved, String key) {
        return resolved.chapters().stream()
                .map(chapter -> new JobDescription.Chapter(
                        chapter.label(),
                        chapter.title(),
                        chapter.clauses().stream()
                                .filter(clause -> clause.addressees().contains(key))
                                .map(clause -> new JobDescription.Clause(clause.key(), clause.heading()))
                                .toList()))
                .filter(chapter -> !chapter.clauses().isEmpty())
                .toList();
    }

    private static List<Neighbour> above(Position position, Map<UUID, Position> all) {
        var line = new ArrayList<Neighbour>();
        var seen = new HashSet<UUID>(Set.of(position.id()));
        for (var next = superior(position, all); next != null && seen.add(next.id()); next = superior(next, all)) {
            line.add(neighbour(next));
        }
        return line;
    }

    private static List<Neighbour> below(Position position, Map<UUID, Position> all) {
        return all.values().stream()
                .filter(one -> !one.closed() && one.mergedInto() == null)
                .filter(one -> !one.id().equals(position.id()))
                .filter(one -> position.equals(superior(one, all)))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(JobDescriptions::neighbour)
                .toList();
    }

    /** The one above, as what it counts: the position it may have been merged into. */
    private static @Nullable Position superior(Position position, Map<UUID, Position> all) {
        var above = position.reportsTo() == null ? null : all.get(position.reportsTo());
        while (above != null && above.mergedInto() != null) {
            above = all.get(above.mergedInto());
        }
        return above;
    }

    private static Neighbour neighbour(Position position) {
        return new Neighbour(position.id(), position.key(), position.title());
    }
}
