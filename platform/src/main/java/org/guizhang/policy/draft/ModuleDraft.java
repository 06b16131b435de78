package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/**
 * A module with its draft, for rooms that work on it within what their own callers may do. Whoever changes the same draft
 * at the same time is refused when it is written, see {@link ModuleDrafts#flush}.
 */
@ForFeatures
public interface ModuleDraft {
    UUID id();

    String templateId();

    String templateVersion();

    /** What the business has set itself, by parameter. */
    Map<String, JsonNode> parameters();

    List<Amendment> amendments();

    /** Counts the changes of the draft. */
    int revision();

    Instant createdAt();

    Instant changedAt();

    /** Whether it was given up. */
    boolean isRepealed();

    /** Names all that the draft resolves from: drafts of one name resolve to the same document. */
    String parts();

    /** The draft as it is now. */
    Snapshot content();

    /** What an edition of this draft is made of: kept with the edition, so that it can come back as a draft. */
    default String snapshot() {
        return content().canonical();
    }

    /** Puts the draft back to what an edition was made of. */
    void restore(String snapshot, Instant now);

    /** Gives the module up, or takes it up again with null. */
    void repeal(@Nullable Instant at);

    /** Follows another version of the template, with the values and changes made for it. */
    void follow(String wanted, Map<String, JsonNode> values, List<Amendment> changes, Instant now);
}
