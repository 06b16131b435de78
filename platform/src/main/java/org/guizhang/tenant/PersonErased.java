package org.guizhang.tenant;

import java.util.Set;
import java.util.UUID;

/**
 * Nobody is to be told any more who somebody was. Fired in the transaction that does it, once the person has the new name.
 *
 * @param name what stands for the person from now on
 * @param names what the person was called
 * @param marks logins and addresses, which were this person's alone
 */
public record PersonErased(UUID person, String name, Set<String> names, Set<String> marks) {
    public PersonErased {
        names = Set.copyOf(names);
        marks = Set.copyOf(marks);
    }
}
