package org.guizhang.notify;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be mailed, and when. The inbox has everything all the same.
 *
 * @param dailyAt on the clocks of the business; for {@link Mail#DAILY}
 * @param quietFrom null: there are no quiet hours
 * @param quietUntil before {@code quietFrom}: on the next day
 * @param inboxOnly what is in no mail
 */
public record NoticeChoice(
        @Schema(required = true) @Nullable Mail mail,
        @Schema(example = "08:00") @Nullable String dailyAt,
        @Schema(example = "22:00") @Nullable String quietFrom,
        @Schema(example = "07:00") @Nullable String quietUntil,
        @Nullable Set<NoticeGroup> inboxOnly) {
    /** When mails leave. */
    public enum Mail {
        /** Gathered for some minutes. */
        SOON,
        /** Once a day, all in one. */
        DAILY,
        /** Never. */
        NONE
    }

    public static final String MORNING = "08:00";

    /** What counts for whoever has chosen nothing. */
    public static final NoticeChoice PRESET = new NoticeChoice(Mail.SOON, MORNING, null, null, Set.of());
}
