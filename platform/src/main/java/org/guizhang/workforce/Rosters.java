package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.PositionRows;

/** Who is meant where, for features that give people work at places; two statements, whatever is asked of it then. */
@ApplicationScoped
@ForFeatures
@Transactional
public class Rosters {
    @Inject
    PositionRows positions;

    @Inject
    HoldingRows holdings;

    /** Of a day; closed sites mean nobody. */
    public Roster on(LocalDate day) {
        return new Roster(positions.structureAtOnce(), holdings.atOpenSites(day));
    }
}
