package org.guizhang.acknowledge.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to one module.
 *
 * @param active whether they may come in
 * @param everybody whether clauses for everybody mean them
 * @param keys the positions of the module's template by which they are meant
 * @param open editions they are asked to sign; more than one only where earlier versions of this program left them
 * @param signed the edition they signed last, null where they have signed none
 * @param shown what they were shown then
 */
record Signatory(
        UUID person,
        boolean active,
        boolean everybody,
        Set<String> keys,
        List<UUID> open,
        @Nullable UUID signed,
        @Nullable SignedContent shown) {

    /** Whether a clause with these addressees means them. */
    boolean isMeantBy(Set<String> addressees) {
        return addressees.isEmpty() ? everybody : addressees.stream().anyMatch(keys::contains);
    }
}
