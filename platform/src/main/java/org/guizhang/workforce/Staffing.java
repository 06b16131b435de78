package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Days;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.NeedRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;
import org.guizhang.workforce.internal.StaffingTable;
import org.jspecify.annotations.Nullable;

/** How many people the positions need, and which of them are vacant. */
@ApplicationScoped
@Transactional
public class Staffing {
    @Inject
    NeedRows rows;

    @Inject
    PositionRows positions;

    @Inject
    HoldingRows holdings;

    @Inject
    SiteRows sites;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** Every need with its holders on a day, the whole business's first, then by site; {@code day} null: today. */
    @Requires(Permission.READ_PEOPLE)
    public List<Need> on(@Nullable LocalDate day) {
        var there = holdings.on(day == null ? Days.today(clock) : day);
        return new StaffingTable(positions.structure(), there).filled(rows.stated());
    }

    /** Sets how many people a position needs at a place; what was set last counts. */
    @Requires(Permission.MANAGE_PEOPLE)
    public List<Need> set(UUID position, Need.Entry entry) {
        var structure = positions.lockedStructure();
        if (structure.get(position) == null) {
            throw Refusals.nothing();
        }
        var violations = new Violations();
        if (entry.headcount() == null) {
            violations.add("/headcount", "required");
        } else if (entry.headcount() < 0 || entry.headcount() > Need.MAX_HEADCOUNT) {
            violations.add("/headcount", "range", 0, Need.MAX_HEADCOUNT);
        }
        if (entry.site() != null && sites.find(entry.site()).isEmpty()) {
            violations.add("/site", "site-unknown");
        }
        violations.check();
        var headcount = entry.headcount() == null ? 0 : entry.headcount();
        var root = structure.root(position);
        var before = structure.parts(root).stream()
                .mapToInt(part -> rows.at(part, entry.site()))
                .max()
                .orElse(0);
        if (before != headcount) {
            // Of what is merged the largest need counts: the parts' own give way to the one that was set now.
            structure.parts(root).forEach(part -> rows.remove(part, entry.site()));
            if (headcount > 0) {
                rows.add(List.of(new Need(root, entry.site(), headcount, 0)));
            }
            trail.fire(new AuditedAction(
                    WorkforceAction.POSITION_NEED_SET,
                    "position",
                    root.toString(),
                    new Need.Entry(entry.site(), before),
                    new Need.Entry(entry.site(), headcount)));
        }
        return on(null).stream().filter(need -> need.position().equals(root)).toList();
    }
}
