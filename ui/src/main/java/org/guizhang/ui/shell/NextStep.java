package org.guizhang.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guizhang.tenant.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a person should do next, told by the feature that knows. Every bean of this type is asked when the home screen
 * opens; the one with the lowest order becomes the primary one.
 */
public interface NextStep {
    /**
     * One step.
     *
     * @param order lower comes first
     * @param icon name of an icon of {@link Icons}
     * @param title verb and object, in the reader's language
     * @param text why, in a sentence
     * @param address where it is done, of {@link Addresses}
     * @param act what can be done about it here at once; null where it is done there
     */
    record Step(
            int order,
            String icon,
            String title,
            String text,
            String address,
            @Nullable Act act) {
        public Step(int order, String icon, String title, String text, String address) {
            this(order, icon, title, text, address, null);
        }
    }

    /**
     * What one tap does.
     *
     * @param word verb and object, in the reader's language
     * @param work does it, and answers in a sentence what has happened
     */
    record Act(String word, Supplier<String> work) {}

    /** The step, or nothing when it is done or not this person's. */
    Optional<Step> stepFor(Caller caller);

    /** All steps of this feature, the first one first; most have one at a time. */
    default List<Step> stepsFor(Caller caller) {
        return stepFor(caller).stream().toList();
    }
}
