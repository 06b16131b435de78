package org.guizhang.tenant;

import java.util.Locale;
import java.util.UUID;

/**
 * Who is at work in a tenant: a person behind a verified credential, or the system itself, for a job or for somebody who
 * holds a link. Whoever needs a person, with an account or a role, asks for one ({@link CurrentCaller#person}).
 */
public sealed interface Actor permits Caller, SystemActor {
    UUID tenantId();

    /** Whom the trail names. */
    UUID personId();

    /** By what name. */
    String name();

    Locale locale();

    boolean may(Permission permission);
}
