package org.guizhang.acknowledge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A question to be answered right before an edition is signed.
 *
 * @param right place of the right choice, from 0
 */
public record QuizQuestion(Text question, List<Text> choices, int right) {
    public static final int MAX_QUESTIONS = 10;
    public static final int MIN_CHOICES = 2;
    public static final int MAX_CHOICES = 6;
    public static final int MAX_LENGTH = 300;

    /** Words as they are entered; without English the Chinese stands for both. */
    public record Words(
            @Schema(required = true, maxLength = MAX_LENGTH, example = "几点打烊？") @Nullable
            String zh,

            @Schema(maxLength = MAX_LENGTH, example = "When do we close?") @Nullable
            String en) {
        Text check(Violations violations, String field) {
            var chinese = violations.text(field + "/zh", zh, MAX_LENGTH);
            var english = en == null || en.isBlank() ? chinese : violations.text(field + "/en", en, MAX_LENGTH);
            return new Text(chinese, english);
        }
    }

    /** A question as it is entered. */
    public record Entry(
            @Schema(required = true) @Nullable Words question,

            @Schema(
                    required = true,
                    minItems = MIN_CHOICES,
                    maxItems = MAX_CHOICES,
                    example = "[{\"zh\": \"九点半\"}, {\"zh\": \"十点\"}]")
            @Nullable
            List<Words> choices,

            @Schema(required = true, minimum = "0", example = "0") @Nullable
            Integer right) {
        QuizQuestion check(Violations violations, String field) {
            var asked = question == null ? new Words(null, null) : question;
            var offered = choices == null ? List.<Words>of() : choices;
            if (offered.size() < MIN_CHOICES || offered.size() > MAX_CHOICES) {
                violations.add(field + "/choices", "count", MIN_CHOICES, MAX_CHOICES);
            }
            if (right == null || right < 0 || right >= offered.size()) {
                violations.add(field + "/right", "quiz-right");
            }
            var texts = new java.util.ArrayList<Text>();
            for (var i = 0; i < offered.size(); i++) {
                texts.add(offered.get(i).check(violations, field + "/choices/" + i));
            }
            return new QuizQuestion(
                    asked.check(violations, field + "/question"), List.copyOf(texts), right == null ? 0 : right);
        }
    }

    /** The question as it is put: without the answer. */
    public Asked asked() {
        return new Asked(question, choices);
    }

    /** What readers see. */
    public record Asked(Text question, List<Text> choices) {}
}
