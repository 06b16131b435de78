package org.guizhang.tenant;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is filtered by: the conditions that are set, and no others, so that indexes serve them. They are written
 * behind a {@code where} that names the tenant.
 */
public final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Sets a condition.
     *
     * @param condition such as {@code actor = :actor}
     * @param name of the one parameter, which may stand in it several times; no other condition has it
     * @param value null for no condition
     */
    public void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** All of them, each with its {@code and} before it; empty where there are none. */
    public String text() {
        return text.toString();
    }

    /** The values of the parameters by their names. */
    public Map<String, Object> values() {
        return values;
    }
}
