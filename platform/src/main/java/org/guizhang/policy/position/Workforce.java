package org.guizhang.policy.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.ModuleActivated;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.TemplatePosition;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenants;
import org.guizhang.workforce.TemplatePositions;
import org.guizhang.workforce.TemplatePositions.Offer;
import org.guizhang.workforce.TemplatePositions.Sample;

/**
 * Brings the positions that a module's clauses address into the business, so that people can hold them: when a
 * template is activated, and again with every edition, which may address own positions or those of a later version.
 */
@ApplicationScoped
@Transactional
public class Workforce {
    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    Tenants tenants;

    @Inject
    TemplatePositions intake;

    /** How many positions were missing and have come. */
    public record Brought(int positions) {}

    /** Brings what is missing of a module's draft; for businesses older than this, and after positions were added. */
    @Requires(Permission.EDIT_POLICY)
    public Brought bring(UUID moduleId) {
        var module = modules.find(moduleId);
        return new Brought(bring(modules.draft(module).content()));
    }

    void brought(@Observes ModuleActivated activated) {
        if (activated.bringing()) {
            bring(activated.content().content());
        }
    }

    void published(@Observes EditionPublished published) {
        if (!published.edition().kind().ends()) {
            bring(published.content().content());
        }
    }

    private int bring(Resolved.Content content) {
        var keys = content.positions().stream().map(TemplatePosition::key).toList();
        if (intake.missing(content.template().id(), keys).isEmpty()) {
            return 0;
        }
        var trade = templates.trade(tenants.own().trade());
        var template = content.template().id();
        var headcounts = trade.positions().stream()
                .filter(staffing -> staffing.template().equals(template))
                .collect(Collectors.toMap(Trade.Staffing::position, Trade.Staffing::headcount));
        var offers = content.positions().stream()
                .map(position -> offer(position, headcounts.getOrDefault(position.key(), 0)))
                .toList();
        return intake.bring(template, offers, trade.templates().contains(template) ? samples(trade) : List.of());
    }

    private static Offer offer(TemplatePosition position, int headcount) {
        // How many people another firm sends is that firm's business: nothing is vacant here.
        var needed = position.external() ? 0 : headcount;
        return new Offer(position.key(), position.title(), position.reportsTo(), position.external(), needed);
    }

    private static List<Sample> samples(Trade trade) {
        return trade.sites().stream()
                .map(site -> new Sample(
                        site.title(),
                        site.areas().stream().map(Trade.Area::title).toList()))
                .toList();
    }
}
