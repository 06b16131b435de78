package org.guizhang.policy.check.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.policy.check.Finding;

/** One rule over a resolved document. */
public interface CheckRule {
    /** @param parts {@link DocumentPart#of} the document */
    void check(JsonNode document, List<DocumentPart> parts, Consumer<Finding> found);
}
