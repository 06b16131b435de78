package org.guizhang.tenant.recover.internal;

import java.util.UUID;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows.Giver;
import org.jdbi.v3.core.Handle;

/** Whether a business may give one of its people a way back. */
final class RecoveryEligibility {
    private RecoveryEligibility() {}

    /**
     * Whether a link that was handed over still holds: the account may have joined another business since, its holder may
     * have confirmed an address, the person may have left the business that gave it, and who was no owner then may be one
     * now, for whom only owners give a way back.
     */
    static boolean holds(Handle sql, Holder holder, Giver giver) {
        var role = sql.createQuery("select role from memberships_of(:id) where tenant_id = :business")
                .bind("id", holder.id())
                .bind("business", giver.tenant())
                .map(row -> row.getColumn("role", Role.class))
                .findFirst();
        return role.filter(present -> present != Role.OWNER || giver.role() == Role.OWNER)
                        .isPresent()
                && isAlone(sql, holder, giver.tenant());
    }

    /**
     * Whether the account is known in this business alone and nobody has confirmed an address for it. One that is, was or
     * is about to be somebody in another business is never opened by this one; and whoever has confirmed an address gets
     * back by that.
     */
    static boolean isAlone(Handle sql, Holder holder, UUID tenant) {
        return holder.verifiedAt() == null
                && !sql.createQuery("select known_elsewhere(:id, :business)")
                        .bind("id", holder.id())
                        .bind("business", tenant)
                        .mapTo(Boolean.class)
                        .findFirst()
                        .orElse(true);
    }
}
