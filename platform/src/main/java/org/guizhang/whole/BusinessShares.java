package org.guizhang.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.accounts.BusinessLimits;

/** What the caller's business takes of what it may take. */
@ApplicationScoped
@Transactional
public class BusinessShares {
    private static final int MIB = 1 << 20;

    @Inject
    Database database;

    @Inject
    BusinessLimits limits;

    /** As of now. */
    @Requires(Permission.MANAGE_BUSINESS)
    public BusinessShare get() {
        var most = limits.counting();
        var bytes = database.sql()
                .createQuery("select coalesce(max(bytes), 0) from blob_space where tenant_id = :tenant")
                .mapTo(Long.class)
                .one();
        return new BusinessShare(
                limits.people(), most.people(), (bytes + MIB - 1) / MIB, most.storageMib(), most.requestsPerMinute());
    }
}
