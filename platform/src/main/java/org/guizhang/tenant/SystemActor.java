package org.guizhang.tenant;

import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Languages;

/**
 * The system at work for one tenant, outside a person's request. It has no permission: what it does, it was written to do
 * and calls as such, and no method that asks for a permission lets it in.
 */
public record SystemActor(UUID tenantId, UUID personId, String name) implements Actor {
    private static final UUID NOBODY = new UUID(0, 0);

    /** A job. */
    public static SystemActor of(UUID tenantId) {
        return new SystemActor(tenantId, NOBODY, "Guizhang");
    }

    /** Carries out what somebody did who is no caller here: the trail names them. */
    public static SystemActor inTheNameOf(UUID tenantId, UUID person, String name) {
        return new SystemActor(tenantId, person, name);
    }

    /** Whether nobody has asked for it. */
    boolean isAJob() {
        return personId.equals(NOBODY);
    }

    @Override
    public Locale locale() {
        return Languages.CHINESE;
    }

    @Override
    public boolean may(Permission permission) {
        return false;
    }
}
