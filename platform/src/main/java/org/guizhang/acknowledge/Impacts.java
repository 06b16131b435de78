package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.acknowledge.internal.AddressedPositions;
import org.guizhang.acknowledge.internal.RequestReconciler;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Concern;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.publish.ProspectiveEditions;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Text;
import org.guizhang.template.TemplatePosition;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Works out before a publication whom it affects and asks to sign, by the rule that asks when it happens. */
@ApplicationScoped
@Transactional
public class Impacts {
    @Inject
    ProspectiveEditions prospects;

    @Inject
    Differences differences;

    @Inject
    RequestReconciler reconciler;

    @Inject
    AddressedPositions workers;

    /**
     * Whom publishing the draft of a module would affect.
     *
     * @param from when it would begin; null is at once
     */
    @Requires(Permission.READ_POLICY)
    public Impact of(UUID module, @Nullable Instant from, boolean material) {
        return changes(module, from, material).impact();
    }

    /**
     * What a publication changes, and for whom.
     *
     * @param difference from {@link Impact#basis}
     */
    public record Changes(Impact impact, Difference difference) {}

    /** The same with all that would change. */
    @Requires(Permission.READ_POLICY)
    public Changes changes(UUID module, @Nullable Instant from, boolean material) {
        var prospect = prospects.of(module, from, material);
        var publication = prospect.publication();
        var content = publication.content();
        var before = publication.before();
        var whom = reconciler.whom(publication);
        var difference = before == null ? Comparison.first(content) : differences.between(before, content);
        var audience = Concern.audience(difference, before, content);
        var template = content.content().template().id();
        var impact = new Impact(
                before == null,
                audience.everybody(),
                groups(audience.positions(), template, before, content),
                workers.meant(audience.everybody(), audience.positions(), template)
                        .size(),
                whom.anew().size(),
                whom.waiting(),
                prospect.basis(),
                prospect.overruled(),
                publication.edition().material(),
                from,
                content.digest());
        return new Changes(impact, difference);
    }

    private List<Impact.Group> groups(
            SortedSet<String> positions, String template, @Nullable Resolved before, Resolved after) {
        var titles = after.content().positions().stream()
                .collect(Collectors.toMap(TemplatePosition::key, TemplatePosition::title));
        if (before != null) {
            before.content().positions().forEach(position -> titles.putIfAbsent(position.key(), position.title()));
        }
        var counts = workers.counts(template);
        return positions.stream()
                .map(key ->
                        new Impact.Group(key, titles.getOrDefault(key, Text.same(key)), counts.getOrDefault(key, 0)))
                .sorted(Comparator.comparingInt(Impact.Group::holders).reversed())
                .toList();
    }
}
