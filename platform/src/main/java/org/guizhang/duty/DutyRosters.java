package org.guizhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.guizhang.duty.internal.ShiftCheck;
import org.guizhang.duty.internal.ShiftRows;
import org.guizhang.tenant.ForFeatures;

/** Who is on duty when, for features that give people work; three statements, whatever is asked of it then. */
@ApplicationScoped
@ForFeatures
@Transactional
public class DutyRosters {
    @Inject
    ShiftRows rows;

    @Inject
    ShiftCheck check;

    /** Of the shifts that have a moment of a time and count. */
    public DutyRoster between(Instant from, Instant until) {
        var held = check.held();
        return new DutyRoster(
                held.tree(),
                rows.between(from, until).stream()
                        .map(held::counted)
                        .filter(Shift::counts)
                        .toList());
    }
}
