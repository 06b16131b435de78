package org.guizhang.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** One rule over a resolved document. */
interface CheckRule {
    /** @param parts {@link DocumentPart#of} the document */
    void check(JsonNode document, List<DocumentPart> parts, Consumer<Finding> found);
}
