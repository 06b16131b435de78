package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a form is opened for.
 *
 * @param title what it is called today
 * @param waits whether it waits for the form, as far as it knows itself
 * @param carried what goes into the fields of the form, by key
 */
public record FollowUpOrigin(
        Kind kind,
        UUID id,
        UUID module,
        String form,
        Text title,
        @Nullable UUID site,
        boolean waits,
        Function<List<Field>, ObjectNode> carried) {
    /** Its names stand in rows. */
    enum Kind {
        FINDING("findings/"),
        DEADLINE("deadlines/");

        private final String pages;

        Kind(String pages) {
            this.pages = pages;
        }

        String address(UUID id) {
            return pages + id;
        }
    }
}
