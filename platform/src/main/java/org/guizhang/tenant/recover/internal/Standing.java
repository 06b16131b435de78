package org.guizhang.tenant.recover.internal;

import java.util.UUID;
import org.guizhang.tenant.Sql;

/** Whether a business may give one of its people a way back. */
final class Standing {
    private Standing() {}

    /**
     * Whether the account is known in this business alone and nobody has confirmed an address for it. One that is, was or
     * is about to be somebody in another business is never opened by this one; and whoever has confirmed an address gets
     * back by that.
     */
    static boolean isAlone(Sql sql, Holder holder, UUID tenant) {
        return holder.verifiedAt() == null
                && !sql.first("select known_elsewhere(?, ?)", row -> row.getBoolean(1), holder.id(), tenant)
                        .orElse(true);
    }
}
