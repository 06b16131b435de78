package org.guizhang.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.guizhang.rule.Type;
import org.guizhang.shared.Text;
import org.guizhang.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/** A field of a form or a column of its tables. */
public sealed interface Field {
    Basics basics();

    /**
     * What all fields have.
     *
     * @param type as templates call it, such as {@code money}
     * @param computed whether its value follows from others and is never typed
     * @param personal whether it is masked where the reader does not need it
     */
    record Basics(String key, Text title, String type, boolean required, boolean computed, boolean personal) {}

    default String key() {
        return basics().key();
    }

    /** What its value is to rules. */
    default Type rule() {
        return RuleNames.type(basics().type(), this instanceof Several several && several.several());
    }

    /** One that may hold a list. */
    sealed interface Several permits Choice, Link {
        boolean several();
    }

    /**
     * text, long-text, phone, plate.
     *
     * @param maxLength in characters (code points)
     */
    record Words(Basics basics, int maxLength) implements Field {}

    /**
     * integer, decimal, money, percent.
     *
     * @param decimals places after the point
     */
    record Amount(
            Basics basics,
            int decimals,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) implements Field {}

    /** choice; {@code options} are titles by key, in their order. */
    record Choice(Basics basics, Map<String, Text> options, boolean several) implements Field, Several {}

    /** yes-no. */
    record YesNo(Basics basics) implements Field {}

    /** date ({@code 2026-11-23}), date-time ({@code 2026-11-23T18:30}), month ({@code 2026-11}). */
    record Moment(Basics basics) implements Field {}

    /** time ({@code 18:30}), duration ({@code PT30M}, {@code P3D}). */
    record Length(Basics basics) implements Field {}

    /** identity-number; of a resident, and of other documents too if the field says so. */
    record Identity(Basics basics, boolean otherDocuments) implements Field {}

    /**
     * person, people, position, site, record, thing, things; photo and attachment; signature: ids of what is elsewhere.
     *
     * @param to the form or kind of thing that is meant; empty for the others
     */
    record Link(Basics basics, String to, boolean several) implements Field, Several {}

    /** Whether an answer to any field says nothing. */
    static boolean isEmpty(JsonNode answer) {
        return answer.isMissingNode()
                || answer.isNull()
                || (answer.isTextual() && VisibleText.isBlank(answer.asText()))
                || (answer.isContainerNode() && answer.isEmpty());
    }
}
