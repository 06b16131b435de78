package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.data.NeedRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;
import org.guizhang.workforce.internal.OrganisationCheck;
import org.guizhang.workforce.internal.OrganisationReader;
import org.guizhang.workforce.internal.OrganisationWriter;

/** The whole organisation, positions and sites, to be carried out of a business and into one. */
@ApplicationScoped
@Transactional
public class Organisations {
    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Inject
    NeedRows needs;

    @Inject
    OrganisationWriter writer;

    @Inject
    Event<OrganisationChanged> reorganised;

    /** The positions by key and the sites by name, closed and merged ones too. */
    @Requires(Permission.READ_PEOPLE)
    public Organisation get() {
        return OrganisationReader.of(positions.all(), sites.all(), needs.all());
    }

    /**
     * An organisation as {@link #put} would store it: tidied, and with the keys its positions have in this business.
     *
     * @throws org.guizhang.shared.Rejected naming everything that is wrong by its pointer
     */
    @Requires(Permission.READ_PEOPLE)
    public Organisation check(Organisation given) {
        return OrganisationCheck.fit(get(), given);
    }

    /**
     * Gives the business these positions and sites: what is missing is added, what is there says what is given. Nothing
     * is ever deleted: positions, sites and areas that are not named stay, and so does what those positions need.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public void put(Organisation given) {
        positions.lockedStructure();
        writer.apply(check(given));
        reorganised.fire(new OrganisationChanged());
    }
}
