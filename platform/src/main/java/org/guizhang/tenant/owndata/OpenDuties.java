package org.guizhang.tenant.owndata;

import java.util.List;
import java.util.UUID;

/**
 * What one feature still waits for from somebody by name. Every bean of this type is asked before a person is erased, so that
 * nothing is left to nobody.
 */
public interface OpenDuties {
    /** Most that one feature tells. */
    int MOST = 20;

    /** The oldest first, at most {@value #MOST}. */
    List<OpenDuty> of(UUID person);
}
