package org.guizhang.ui.policy.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is shown.
 *
 * @param module the module whose clauses can be linked to, null for a preview
 * @param advisories whether what is doubtful is told, as administrators want it
 * @param day the day whose rules these are, null for those in force
 */
public record DocumentPlace(
        @Nullable UUID module, boolean advisories, @Nullable LocalDate day) {
    private static final Pattern REGULATION =
            Pattern.compile("c-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([a-z0-9-]+)");

    /** A document that is not in force: a draft or a template. */
    public static DocumentPlace preview() {
        return new DocumentPlace(null, true, null);
    }

    public String anchor(String key) {
        return module == null ? "c-" + key : "c-" + module + "-" + key;
    }

    /** A clause or chapter that an anchor names. */
    record Target(UUID module, String key) {}

    /** What such an anchor of a regulation in force means; nothing for any other. */
    static Optional<Target> target(String anchor) {
        var read = REGULATION.matcher(anchor);
        return read.matches()
                ? Optional.of(new Target(UUID.fromString(read.group(1)), read.group(2)))
                : Optional.empty();
    }

    /** Where a form that carries a clause out is filled in; null where the document is not in force today. */
    @Nullable
    String form(String key) {
        return module == null || day != null ? null : Addresses.register(module, key);
    }

    /** Where its checklists are filled in; null where the document is not in force today. */
    @Nullable
    String checklists() {
        return module == null || day != null ? null : Addresses.CHECK_CALENDAR;
    }

    /** Where a clause has a page of its own; null where the document is not in force today. */
    @Nullable
    String page(String key) {
        return module == null || day != null ? null : PolicyPaths.clausePage(module, key);
    }

    @Nullable
    String address(String key) {
        return module == null ? null : HandbookDayField.at(PolicyPaths.clause(module, key), day);
    }
}
