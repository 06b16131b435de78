package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.upgrade.internal.Rebase;

/**
 * What an upgrade makes of a draft. While questions are open, the amendments and values hold the suggestions.
 *
 * @param followed amendments that go along without a question
 * @param amendments for the new version
 * @param parameters own values for the new version
 */
public record UpgradePlan(
        List<UpgradeQuestion> questions,
        List<UpgradeNotice> notices,
        int followed,
        List<Amendment> amendments,
        Map<String, JsonNode> parameters) {
    /** One amendment becomes so many at most: a clause is not split into more. */
    private static final int MOST = 100;

    /** What became of an amendment. */
    public List<Amendment> made(UUID amendment) {
        var own = IntStream.range(0, MOST)
                .mapToObj(index -> Rebase.id(amendment, index))
                .collect(Collectors.toSet());
        return amendments.stream().filter(made -> own.contains(made.id())).toList();
    }

    public boolean isDecided() {
        return questions.stream().noneMatch(UpgradeQuestion::isOpen);
    }
}
