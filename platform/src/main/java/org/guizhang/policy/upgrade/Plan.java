package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Amendment;

/**
 * What an upgrade makes of a draft. While questions are open, the amendments and values hold the suggestions.
 *
 * @param followed amendments that go along without a question
 * @param amendments for the new version
 * @param parameters own values for the new version
 */
public record Plan(
        List<Question> questions,
        List<Notice> notices,
        int followed,
        List<Amendment> amendments,
        Map<String, JsonNode> parameters) {

    public boolean isDecided() {
        return questions.stream().noneMatch(Question::isOpen);
    }
}
