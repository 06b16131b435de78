package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import java.util.Locale;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Thing.Standing;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** What is said of a day that ends something, and in which colour. */
final class ThingExpiry {
    private ThingExpiry() {}

    static Tone tone(Standing standing) {
        return switch (standing) {
            case VALID -> Tone.QUIET;
            case SOON -> Tone.DUE;
            case EXPIRED -> Tone.LATE;
        };
    }

    /** Such as: Licence valid until: 1 December 2026, expires soon. */
    static String words(ThingNames names, RegisterKind kind, Thing.Expiry one) {
        var field = kind.field(one.field())
                .map(each -> Texts.said(each.basics().title()))
                .orElse(one.field());
        return t("things.expiry." + one.standing(), field, names.day(one.day()));
    }

    /** One as the browser draws it, read by its getters. */
    public static final class Mark {
        private final Standing standing;
        private final String words;

        Mark(Standing standing, String words) {
            this.standing = standing;
            this.words = words;
        }

        public String getTone() {
            return tone(standing).name().toLowerCase(Locale.ROOT);
        }

        public String getWords() {
            return words;
        }
    }
}
