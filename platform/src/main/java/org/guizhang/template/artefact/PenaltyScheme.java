package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/**
 * What may be proposed after breaches, the more of them the more. Amounts are proposals, never deducted.
 *
 * @param enabled whether it is proposed to anybody at all
 * @param violates keys of the clauses whose breaches it counts together
 * @param conduct null: what the clauses say
 * @param window so long a breach counts when the next one is numbered; null: for ever
 * @param steps by the number of the breach from which they hold, the smallest first
 * @param liable who bears it, too
 * @param needs what must be on file before anything is proposed
 * @param appealWithin null: without a time
 */
public record PenaltyScheme(
        String key,
        Text title,
        Subject subject,
        boolean enabled,
        List<String> violates,
        @Nullable Text conduct,
        @Nullable IsoDuration window,
        List<Step> steps,
        List<Liable> liable,
        Caps caps,
        Set<Need> needs,
        @Nullable IsoDuration appealWithin) {
    /** Who commits the breach. */
    public enum Subject {
        EMPLOYEE,
        SUPPLIER,
        CONTRACTOR
    }

    /** What is proposed. */
    public enum Consequence {
        WARNING,
        POINTS,
        FINE,
        PRICE_DEDUCTION,
        COMPENSATION,
        TRAINING,
        DISMISSAL_PROPOSAL,
        REPORT_TO_AUTHORITY
    }

    /** What must be on file. */
    public enum Need {
        CONSULTATION,
        PUBLICATION,
        ACKNOWLEDGEMENT,
        HEARING,
        EVIDENCE
    }

    /** What may be proposed from the {@code occurrence}-th breach on, from 1. */
    public record Step(int occurrence, List<Proposal> consequences) {}

    /**
     * One proposal.
     *
     * @param amount in yuan; with {@code amountMax} the least of a range to choose from
     * @param factor of the sum before; of a compensation, of the damage
     */
    public record Proposal(
            Consequence type,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal amountMax,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal points,
            @Nullable Text note) {}

    /** A position that bears this share of it, too. */
    public record Liable(String position, BigDecimal factor) {}

    /**
     * The most in one case.
     *
     * @param amount in yuan; null: no cap
     * @param shareOfMonthlyWage in hundredths; null: no cap
     */
    public record Caps(
            @Nullable BigDecimal amount, @Nullable BigDecimal shareOfMonthlyWage) {}

    /** @throws IllegalArgumentException if a number, time or choice in it is none; the importer refuses such a scheme */
    public static PenaltyScheme of(JsonNode written) {
        var caps = written.path("caps");
        return new PenaltyScheme(
                Written.key(written),
                Written.text(written, "title"),
                Written.choice(written.path("subject"), Subject.class),
                written.path("enabled").asBoolean(),
                Written.words(written, "violates"),
                Written.optionalText(written, "conduct"),
                Written.duration(written, "window"),
                Written.list(written, "steps", PenaltyScheme::step).stream()
                        .sorted(Comparator.comparingInt(Step::occurrence))
                        .toList(),
                Written.list(written, "jointLiability", PenaltyScheme::liable),
                new Caps(Written.number(caps, "amount"), Written.number(caps, "shareOfMonthlyWage")),
                Set.copyOf(Written.list(written, "needs", need -> Written.choice(need, Need.class))),
                Written.duration(written, "appealWithin"));
    }

    /** The step for a breach, counted from 1: the last that holds by then; none if the first comes later. */
    public Optional<Step> step(int occurrence) {
        return steps.stream().filter(step -> step.occurrence() <= occurrence).reduce((one, later) -> later);
    }

    private static Step step(JsonNode written) {
        return new Step(
                Written.integer(written, "occurrence", 1),
                Written.list(written, "consequences", PenaltyScheme::proposal));
    }

    private static Proposal proposal(JsonNode written) {
        return new Proposal(
                Written.choice(written.path("type"), Consequence.class),
                Written.number(written, "amount"),
                Written.number(written, "amountMax"),
                Written.number(written, "factor"),
                Written.number(written, "points"),
                Written.optionalText(written, "note"));
    }

    private static Liable liable(JsonNode written) {
        var factor = Written.number(written, "factor");
        return new Liable(Written.word(written, "position"), factor == null ? BigDecimal.ONE : factor);
    }
}
