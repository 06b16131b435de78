package org.guizhang.policy.publish;

import java.util.List;
import org.guizhang.policy.diff.Substance;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What publishing the draft from a moment on would mean, so that it can be asked about before.
 *
 * @param overruled editions whose day has not come, and that would never begin; newest first
 * @param farAhead whether the day is so far ahead that it is asked for twice
 * @param substance what of the change is more than wording
 * @param unapproved why the approval does not count for this day, null where it does or is not asked for
 */
public record PublicationForecast(
        List<Edition> overruled,
        boolean farAhead,
        List<Substance> substance,
        @Nullable Text unapproved) {}
