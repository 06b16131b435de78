package org.guizhang.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import dev.cel.runtime.standard.CelStandardOverload;
import dev.cel.runtime.standard.DivideOperator.DivideOverload;
import dev.cel.runtime.standard.MultiplyOperator.MultiplyOverload;
import dev.cel.runtime.standard.SubtractOperator.SubtractOverload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * CEL as rules have it: {@code size} gives a decimal like every number, {@code sum} adds a list up, {@code days},
 * {@code hours} and {@code minutes} make lengths, and decimals are added, subtracted and multiplied as on paper: 0.1 + 0.2
 * is 0.3, up to fifteen digits.
 */
final class Functions {
    private static final CelType NUMBER = SimpleType.DOUBLE;
    private static final CelType ANYTHING = ListType.create(TypeParamType.create("A"));

    /** Of the standard functions, those that we do otherwise. */
    private static final Set<CelStandardOverload> OURS = Set.of(
            AddOverload.ADD_DOUBLE,
            SubtractOverload.SUBTRACT_DOUBLE,
            MultiplyOverload.MULTIPLY_DOUBLE,
            DivideOverload.DIVIDE_DOUBLE);

    static final CelCompiler COMPILER = compiler();
    static final CelRuntime RUNTIME = runtime();

    private Functions() {}

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(Bounds.OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .excludeFunctions(CelStandardDeclarations.StandardFunction.SIZE)
                        .build())
                .addFunctionDeclarations(
                        newFunctionDeclaration(
                                "size",
                                newGlobalOverload("size_text", NUMBER, SimpleType.STRING),
                                newGlobalOverload("size_rows", NUMBER, ANYTHING),
                                newMemberOverload("text_size", NUMBER, SimpleType.STRING),
                                newMemberOverload("rows_size", NUMBER, ANYTHING)),
                        newFunctionDeclaration("sum", newGlobalOverload("sum_list", NUMBER, ListType.create(NUMBER))),
                        newFunctionDeclaration("days", newGlobalOverload("days_number", SimpleType.DURATION, NUMBER)),
                        newFunctionDeclaration("hours", newGlobalOverload("hours_number", SimpleType.DURATION, NUMBER)),
                        newFunctionDeclaration(
                                "minutes", newGlobalOverload("minutes_number", SimpleType.DURATION, NUMBER)))
                .build();
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(Bounds.OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .filterFunctions((function, overload) ->
                                function != CelStandardFunctions.StandardFunction.SIZE && !OURS.contains(overload))
                        .build())
                .addFunctionBindings(
                        CelFunctionBinding.from("size_text", String.class, Functions::length),
                        CelFunctionBinding.from("text_size", String.class, Functions::length),
                        CelFunctionBinding.from("size_rows", Collection.class, rows -> (double) rows.size()),
                        CelFunctionBinding.from("rows_size", Collection.class, rows -> (double) rows.size()),
                        CelFunctionBinding.from("sum_list", List.class, Functions::sum),
                        CelFunctionBinding.from("days_number", Double.class, n -> seconds(n * 86_400)),
                        CelFunctionBinding.from("hours_number", Double.class, n -> seconds(n * 3_600)),
                        CelFunctionBinding.from("minutes_number", Double.class, n -> seconds(n * 60)),
                        CelFunctionBinding.from(
                                "add_double",
                                Double.class,
                                Double.class,
                                (a, b) -> exact(a).add(exact(b)).doubleValue()),
                        CelFunctionBinding.from(
                                "subtract_double",
                                Double.class,
                                Double.class,
                                (a, b) -> exact(a).subtract(exact(b)).doubleValue()),
                        CelFunctionBinding.from(
                                "multiply_double",
                                Double.class,
                                Double.class,
                                (a, b) -> exact(a).multiply(exact(b)).doubleValue()),
                        CelFunctionBinding.from(
                                "divide_double",
                                Double.class,
                                Double.class,
                                (a, b) -> exact(a).divide(exact(b), MathContext.DECIMAL64)
                                        .doubleValue()))
                .build();
    }

    private static double length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    private static double sum(List<?> numbers) {
        return numbers.stream()
                .map(number -> exact(((Number) number).doubleValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number);
    }
}
