package org.guizhang.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import java.util.Optional;

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

    /** A pattern stands in the rule itself, so that it is read when the rule is written. */
    private static void pattern(CelMutableExpr.CelMutableCall call) throws WrongExpression {
        var last = call.args().get(call.args().size() - 1);
        if (last.getKind() != Kind.CONSTANT || last.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw new WrongExpression("matches() takes its pattern as a text in quotes");
        }
        try {
            Pattern.compile(last.constant().stringValue());
        } catch (PatternSyntaxException wrong) {
            throw new WrongExpression("matches(): " + wrong.getMessage());
        }
    }
}
