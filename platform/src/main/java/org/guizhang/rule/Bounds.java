package org.guizhang.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may cost. Whoever writes rules is not whoever pays for the server: text, depth, loops and patterns have
 * limits, and patterns are RE2's, which take time in proportion to the text.
 */
final class Bounds {
    /** Characters (code points) of a rule. */
    static final int MAX_LENGTH = 2_000;
    /** Loops inside loops. */
    static final int MAX_LOOP_DEPTH = 4;

    private static final int MAX_NODES = 1_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ITERATIONS = 100_000;
    private static final int MAX_PATTERN_STEPS = 1_000;
    /** Characters of a pattern with its repeats written out: far more than the steps, and little to compile. */
    private static final int MAX_UNFOLDED = 50_000;

    private static final Pattern REPEAT = Pattern.compile("(\\)?)\\{([0-9]+)(?:,([0-9]*))?\\}");

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseExpressionNodeCount(MAX_NODES)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .maxRegexProgramSize(MAX_PATTERN_STEPS)
            .build();

    private Bounds() {}

    /** Refuses a part of a rule that goes beyond them. */
    static void check(CelNavigableMutableExpr part) throws WrongExpression {
        var expression = part.expr();
        if (expression.getKind() == Kind.COMPREHENSION && loops(part) > MAX_LOOP_DEPTH) {
            throw new WrongExpression("more than " + MAX_LOOP_DEPTH + " loops inside one another");
        }
        if (expression.getKind() == Kind.CALL && expression.call().function().equals("matches")) {
            pattern(expression.call());
        }
    }

    private static int loops(CelNavigableMutableExpr part) {
        int loops = 0;
        for (var at = Optional.of(part); at.isPresent(); at = at.get().parent()) {
            loops += at.get().getKind() == Kind.COMPREHENSION ? 1 : 0;
        }
        return loops;
    }

    /**
     * How often a part of the pattern is repeated at most. RE2 writes repeats out, and those in one another multiply;
     * only what follows a bracket has others inside. All of those are taken for one inside the other, so that nothing
     * depends on reading the pattern as RE2 does.
     */
    private static long repeats(String pattern) {
        var inner = 1L;
        var outer = 1L;
        for (var repeat = REPEAT.matcher(pattern); repeat.find() && outer <= MAX_UNFOLDED; ) {
            var times = Math.max(times(repeat.group(2)), times(repeat.group(3)));
            if (repeat.group(1).isEmpty()) {
                inner = Math.max(inner, times);
            } else {
                outer *= times;
            }
        }
        return inner * outer;
    }

    private static long times(@Nullable String digits) {
        return digits == null || digits.isEmpty()
                ? 1
                : digits.length() > 4 ? MAX_UNFOLDED : Math.max(1, Long.parseLong(digits));
    }

    /** A pattern stands in the rule itself, so that it is read when the rule is written. */
    private static void pattern(CelMutableExpr.CelMutableCall call) throws WrongExpression {
        var last = call.args().get(call.args().size() - 1);
        if (last.getKind() != Kind.CONSTANT || last.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw new WrongExpression("matches() takes its pattern as a text in quotes");
        }
        var pattern = last.constant().stringValue();
        if (pattern.length() * repeats(pattern) > MAX_UNFOLDED) {
            throw new WrongExpression("matches(): the repeats are too many");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new WrongExpression("matches(): " + wrong.getMessage());
        }
    }
}
