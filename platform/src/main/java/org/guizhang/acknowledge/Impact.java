package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.List;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whom publishing a draft affects.
 *
 * @param first whether nothing of the module is in force until then
 * @param everybody whether something changes that is for everybody
 * @param positions those that changes name, before or after, the most people first
 * @param people how many people the changes concern today; owners and auditors are none of everybody
 * @param toSign how many the publication asks to sign anew; whoever is asked already for what is the same to them stays asked
 * @param waiting how many have been asked before and not signed, and sign this edition then without being told anew
 * @param basis the edition in force until then, of which the draft is a change; null where nothing is
 * @param overruled editions whose day has not come, and that would never begin; newest first
 * @param material whether it was worked out for a material change
 * @param effectiveFrom the day it was worked out for, null for at once
 * @param digest of the draft
 */
public record Impact(
        boolean first,
        boolean everybody,
        List<Group> positions,
        int people,
        int toSign,
        int waiting,
        @Nullable Edition basis,
        List<Edition> overruled,
        boolean material,
        @Nullable Instant effectiveFrom,
        String digest) {

    /**
     * A position.
     *
     * @param key as the template has it
     * @param holders people who hold it today
     */
    public record Group(String key, Text title, int holders) {}
}
