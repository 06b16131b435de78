package org.guizhang.tenant;

/** The tenant a job works for, read without a container. */
public final class TenantOfJob extends Tenants {
    public TenantOfJob(Database database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }
}
