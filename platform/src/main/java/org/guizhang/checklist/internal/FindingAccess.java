package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Who sees, corrects and verifies a finding; never the same person the last two. */
@ApplicationScoped
public class FindingAccess {
    @Inject
    ActionRows rows;

    @Inject
    Access access;

    @Inject
    CurrentCaller caller;

    /** One that the caller may see. */
    FindingRow seen(UUID id, Roster roster) {
        return rows.find(id).filter(row -> maySee(row, roster)).orElseThrow(Access::nothing);
    }

    boolean maySee(FindingRow row, Roster roster) {
        var me = caller.person().personId();
        return access.above(row.siteId(), roster) != Access.Level.NOTHING
                || me.equals(row.authorId())
                || me.equals(row.doneBy())
                || access.isMeant(row.role(), row.siteId(), roster)
                || correctors(row, roster).people().contains(me)
                || mayVerify(row, roster)
                || isMeant(row.verifier(), row, roster, Set.of());
    }

    /** What is waiting for the caller to verify it. */
    List<ActionRows.Waiting> toVerify(Roster roster) {
        var me = caller.person().personId();
        return rows.waiting().stream()
                .filter(one -> !me.equals(one.doneBy())
                        && access.isMeant(one.verifier(), one.siteId(), Set.of(one.doneBy()), roster))
                .toList();
    }

    Roster.Meant correctors(FindingRow row, Roster roster) {
        if (row.correctorId() != null) {
            return new Roster.Meant(Set.of(row.correctorId()), false);
        }
        return row.corrector() == null
                ? new Roster.Meant(Set.of(), false)
                : roster.meant(SheetModel.source(row.corrector()), row.siteId(), Set.of());
    }

    /** Those of the position that verifies, and where that is whoever has corrected it, those above. */
    Set<UUID> verifiers(FindingRow row, Roster roster) {
        return row.verifier() == null
                ? Set.of()
                : roster.meant(SheetModel.source(row.verifier()), row.siteId(), but(row))
                        .people();
    }

    boolean mayCorrect(FindingRow row, Roster roster) {
        return row.standing() == ChecklistFinding.State.OPEN
                && (correctors(row, roster).people().contains(caller.person().personId())
                        || access.above(row.siteId(), roster) == Access.Level.SUPERVISE);
    }

    boolean mayVerify(FindingRow row, Roster roster) {
        return row.standing() == ChecklistFinding.State.DONE
                && !caller.person().personId().equals(row.doneBy())
                && (isMeant(row.verifier(), row, roster, but(row))
                        || access.above(row.siteId(), roster) == Access.Level.SUPERVISE);
    }

    private boolean isMeant(@Nullable String role, FindingRow row, Roster roster, Set<UUID> but) {
        return role != null
                && roster.meant(SheetModel.source(role), row.siteId(), but)
                        .people()
                        .contains(caller.person().personId());
    }

    private static Set<UUID> but(FindingRow row) {
        return row.doneBy() == null ? Set.of() : Set.of(row.doneBy());
    }
}
