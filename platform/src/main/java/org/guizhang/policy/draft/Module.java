package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's activation of a template, in draft.
 *
 * @param parameters every parameter of the template with the value of the draft
 * @param amendments own changes to the template, in the order of application
 * @param revision counts the changes of the draft; named by whoever changes or publishes it
 * @param latest the newest edition, null before the first publication
 * @param inForce the edition in force, null where none is; it is another than the newest where that has not begun
 * @param unpublished whether the draft differs from what was published last
 * @param repealed whether it was given up: its draft stands still until the template is activated again
 */
public record Module(
        UUID id,
        String templateId,
        String templateVersion,
        Text title,
        Map<String, JsonNode> parameters,
        List<Amendment> amendments,
        int revision,
        Instant changedAt,
        @Nullable Edition latest,
        @Nullable Edition inForce,
        boolean unpublished,
        boolean repealed) {}
