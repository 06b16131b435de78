package org.guizhang.ui.policy.module;

import com.vaadin.flow.function.SerializableRunnable;

/** Work that is stored as it is done, and that somebody else may overtake. */
public interface Saving {
    /** What to do after a change was stored, and when somebody else was faster. */
    void listen(SerializableRunnable whenSaved, SerializableRunnable whenStale);

    /** Tries again on top of what somebody else has stored. */
    void insist();

    /** Whether something that stands on the screen is not allowed, and so is not stored. */
    default boolean refuses() {
        return false;
    }

    /** Whether something that stands on the screen waits until it fits the rest. */
    default boolean waits() {
        return false;
    }
}
