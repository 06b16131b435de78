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
import dev.cel.runtime.standard.CelStandardOverload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * CEL as rules have it: {@code size} and the parts of days give a decimal like every number, {@code sum} adds a list up, {@code days},
 * {@code hours} and {@code minutes} make lengths, and what is a double to CEL's checker is a decimal of {@link Decimals} when
 * it is counted with or compared: 0.1 + 0.2 is 0.3.
 */
final class Functions {
    private static final CelType NUMBER = SimpleType.DOUBLE;
    private static final CelType ANYTHING = ListType.create(TypeParamType.create("A"));

    /** Standard functions that count in whole numbers, which nothing here can be compared with. */
    private static final Set<CelStandardDeclarations.StandardFunction> REPLACED = EnumSet.of(
            CelStandardDeclarations.StandardFunction.SIZE,
            CelStandardDeclarations.StandardFunction.GET_FULL_YEAR,
            CelStandardDeclarations.StandardFunction.GET_MONTH,
            CelStandardDeclarations.StandardFunction.GET_DATE,
            CelStandardDeclarations.StandardFunction.GET_DAY_OF_MONTH,
            CelStandardDeclarations.StandardFunction.GET_DAY_OF_WEEK,
            CelStandardDeclarations.StandardFunction.GET_DAY_OF_YEAR,
            CelStandardDeclarations.StandardFunction.GET_HOURS,
            CelStandardDeclarations.StandardFunction.GET_MINUTES,
            CelStandardDeclarations.StandardFunction.GET_SECONDS);

    private static final Set<String> REPLACED_NAMES =
            REPLACED.stream().map(Enum::name).collect(Collectors.toSet());

    private static final Map<String, IntPredicate> COMPARISONS = Map.of(
            "less", order -> order < 0,
            "less_equals", order -> order <= 0,
            "greater", order -> order > 0,
            "greater_equals", order -> order >= 0);

    private static final List<String> KINDS =
            List.of("double", "int64_double", "double_int64", "uint64_double", "double_uint64");

    private static final Map<String, CelFunctionBinding> OURS = bindings();

    static final CelCompiler COMPILER = compiler();
    static final CelRuntime RUNTIME = runtime();

    private Functions() {}

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(Bounds.OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .excludeFunctions(REPLACED.toArray(CelStandardDeclarations.StandardFunction[]::new))
                        .build())
                .addFunctionDeclarations(DateParts.DECLARATIONS)
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
                                !REPLACED_NAMES.contains(function.name()) && !OURS.containsKey(id(overload)))
                        .build())
                .addFunctionBindings(OURS.values())
                .build();
    }

    /** Standard overloads are constants called as their ids in capitals. */
    private static String id(CelStandardOverload overload) {
        return ((Enum<?>) overload).name().toLowerCase(Locale.ROOT);
    }

    // What is closed over are functions without state.
    @SuppressWarnings("Immutable")
    private static Map<String, CelFunctionBinding> bindings() {
        var ours = new ArrayList<CelFunctionBinding>();
        ours.add(CelFunctionBinding.from("size_text", String.class, Functions::length));
        ours.add(CelFunctionBinding.from("text_size", String.class, Functions::length));
        ours.add(CelFunctionBinding.from("size_rows", Collection.class, rows -> Decimals.of(rows.size())));
        ours.add(CelFunctionBinding.from("rows_size", Collection.class, rows -> Decimals.of(rows.size())));
        ours.addAll(DateParts.BINDINGS);
        ours.add(CelFunctionBinding.from("sum_list", List.class, Decimals::sum));
        ours.add(CelFunctionBinding.from("days_number", Object.class, n -> seconds(n, 86_400)));
        ours.add(CelFunctionBinding.from("hours_number", Object.class, n -> seconds(n, 3_600)));
        ours.add(CelFunctionBinding.from("minutes_number", Object.class, n -> seconds(n, 60)));
        ours.add(counting("add_double", (a, b) -> a.add(b)));
        ours.add(counting("subtract_double", (a, b) -> a.subtract(b)));
        ours.add(counting("multiply_double", (a, b) -> a.multiply(b)));
        ours.add(counting("divide_double", (a, b) -> a.divide(b, Decimals.EXACT)));
        ours.add(CelFunctionBinding.from("negate_double", Object.class, Decimals::negated));
        ours.add(CelFunctionBinding.from("double_to_double", Object.class, number -> number));
        ours.add(CelFunctionBinding.from("int64_to_double", Object.class, Decimals::of));
        ours.add(CelFunctionBinding.from("uint64_to_double", Object.class, Decimals::of));
        ours.add(CelFunctionBinding.from(
                "string_to_double", String.class, text -> Decimals.bounded(new BigDecimal(text))));
        ours.add(CelFunctionBinding.from(
                "double_to_int64",
                Object.class,
                number -> Decimals.of(number).toBigInteger().longValueExact()));
        ours.add(CelFunctionBinding.from(
                "double_to_string",
                Object.class,
                number -> Decimals.of(number).stripTrailingZeros().toPlainString()));
        ours.add(CelFunctionBinding.from("equals", Object.class, Object.class, Decimals::same));
        ours.add(CelFunctionBinding.from("not_equals", Object.class, Object.class, (a, b) -> !Decimals.same(a, b)));
        ours.add(CelFunctionBinding.from("in_list", Object.class, List.class, Decimals::holds));
        COMPARISONS.forEach((name, how) -> KINDS.forEach(kind -> ours.add(CelFunctionBinding.from(
                name + "_" + kind, Object.class, Object.class, (a, b) -> Decimals.compare(a, b, how)))));
        return ours.stream().collect(Collectors.toMap(CelFunctionBinding::getOverloadId, binding -> binding));
    }

    @SuppressWarnings("Immutable")
    private static CelFunctionBinding counting(String id, BinaryOperator<BigDecimal> how) {
        return CelFunctionBinding.from(id, Object.class, Object.class, (a, b) -> Decimals.count(a, b, how));
    }

    private static BigDecimal length(String text) {
        return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }

    private static Duration seconds(Object number, int each) {
        return Duration.ofSeconds(Decimals.of(number)
                .multiply(BigDecimal.valueOf(each))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
