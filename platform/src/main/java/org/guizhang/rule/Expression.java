package org.guizhang.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.types.CelKind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A compiled rule. Every number in it is a decimal ({@code 2} and {@code size(x)} too), so that no rule has to convert;
 * {@link Functions} lists what can be called beyond CEL itself.
 */
public final class Expression {
    private final CelRuntime.Program program;
    private final CelAbstractSyntaxTree checked;

    private Expression(CelRuntime.Program program, CelAbstractSyntaxTree checked) {
        this.program = program;
        this.checked = checked;
    }

    /**
     * Compiles and type-checks.
     *
     * @param wanted the type of the result
     * @throws WrongExpression if it is no CEL, uses a name that is not in scope, or yields something else
     */
    public static Expression compile(String source, Scope scope, Type wanted) throws WrongExpression {
        var compiler = scope.compiler();
        try {
            var parsed = decimal(tree(compiler.parse(source)));
            var checked = tree(compiler.check(parsed));
            var found = checked.getResultType();
            if (wanted != Type.ANY && !wanted.cel().equals(found) && found.kind() != CelKind.DYN) {
                throw new WrongExpression("expected " + wanted.cel().name() + " but found " + found.name());
            }
            return new Expression(Functions.RUNTIME.createProgram(checked), checked);
        } catch (CelEvaluationException | CelValidationException wrong) {
            throw new WrongExpression(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * The result, or empty where it cannot be told yet, because a number, moment or length it needs is missing, or because
     * there is none (a division by 0). A number is a {@link BigDecimal}.
     */
    public Optional<Object> evaluate(Map<String, ?> values) {
        try {
            return Optional.ofNullable(program.eval(values))
                    .filter(result -> !(result instanceof CelUnknownSet) && result != Decimals.EMPTY)
                    .map(result -> result instanceof Number number ? Decimals.of(number) : result);
        } catch (CelEvaluationException | ArithmeticException | NumberFormatException undecided) {
            return Optional.empty();
        }
    }

    /** The rule as JSON, for programs that run rules and have no CEL; {@link RuleTree} says its form. */
    public ObjectNode tree() {
        return RuleTree.of(checked);
    }

    /** Whether it is true for sure. */
    public boolean holds(Map<String, ?> values) {
        return evaluate(values).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether it is false for sure. */
    public boolean fails(Map<String, ?> values) {
        return evaluate(values).filter(Boolean.FALSE::equals).isPresent();
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result)
            throws WrongExpression, CelValidationException {
        if (result.hasError()) {
            throw new WrongExpression(result.getErrors().stream()
                    .map(CelIssue::getMessage)
                    .distinct()
                    .collect(Collectors.joining("; ")));
        }
        return result.getAst();
    }

    private static CelAbstractSyntaxTree decimal(CelAbstractSyntaxTree tree) throws WrongExpression {
        var mutable = CelMutableAst.fromCelAst(tree);
        var parts = CelNavigableMutableAst.fromAst(mutable).getRoot().allNodes().toList();
        for (var part : parts) {
            Bounds.check(part);
        }
        parts.stream()
                .map(node -> node.expr())
                .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE)
                .toList()
                .forEach(expr -> expr.setConstant(
                        CelConstant.ofValue((double) expr.constant().int64Value())));
        return mutable.toParsedAst();
    }
}
