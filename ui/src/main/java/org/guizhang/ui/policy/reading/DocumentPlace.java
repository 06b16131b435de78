package org.guizhang.ui.policy.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is shown.
 *
 * @param module the module whose clauses can be linked to, null for a preview
 * @param advisories whether what is doubtful is told, as administrators want it
 */
public record DocumentPlace(@Nullable UUID module, boolean advisories) {
    public String anchor(String key) {
        return module == null ? "c-" + key : "c-" + module + "-" + key;
    }

    @Nullable
    String address(String key) {
        return module == null ? null : PolicyPaths.clause(module, key);
    }
}
