package org.guizhang.onboarding;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far a business has come, and what is still to do.
 *
 * @param step where to go on
 * @param choices the templates it may start with: those of its trade, those suggested, then all others
 * @param questions what is asked about the modules that have no edition yet, in the order to ask it
 * @param overlaps positions that several of the chosen templates bring, to be merged or not
 */
public record Journey(Step step, List<Choice> choices, List<Question> questions, List<Overlap> overlaps) {

    /** The steps in their order. */
    public enum Step {
        TEMPLATES,
        QUESTIONS,
        PUBLISH,
        INVITE,
        /** All is done; the questions of a module activated later begin the way again. */
        ARRIVED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a template is offered. */
    public enum Reason {
        /** Every business of the trade starts with it. */
        TRADE,
        /** Some businesses of the trade need it. */
        SUGGESTED,
        /** It is made for other trades. */
        OTHER;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A template on offer.
     *
     * @param why which businesses of the trade need it, null unless it is suggested
     * @param module the tenant's activation of it, null before
     * @param published whether the module has an edition
     */
    public record Choice(
            String template,
            Text title,
            Text summary,
            Reason reason,
            @Nullable Text why,
            @Nullable UUID module,
            boolean published) {}

    /**
     * A question and its present answer, which is the suggested one until somebody has answered.
     *
     * @param group the heading it stands under
     * @param ask the question in words
     * @param revision of the module, named by whoever answers
     * @param said the answer as the texts say it
     * @param usual why the trade suggests another value than the template, null where it suggests the template's
     */
    public record Question(
            UUID module,
            String template,
            Text group,
            String parameter,
            Text ask,
            int revision,
            JsonNode answer,
            Text said,
            @Nullable Text usual,
            boolean answered) {}

    /**
     * A position that may be the same job as one an earlier template has brought. Merging it and taking it apart again
     * is {@link org.guizhang.workforce.Positions}' work.
     *
     * @param template which brought it
     * @param revision of the position, named by whoever merges it
     * @param into the position it may become part of
     */
    public record Overlap(
            UUID position,
            Text title,
            String template,
            int revision,
            UUID into,
            Text intoTitle,
            String intoTemplate,
            boolean merged) {}

    /** How many questions wait for an answer. */
    public long open() {
        return questions.stream().filter(question -> !question.answered()).count();
    }

    /** The modules that wait to be published for the first time, in the order of the choices. */
    public List<Choice> unpublished() {
        return choices.stream()
                .filter(choice -> choice.module() != null && !choice.published())
                .toList();
    }
}
