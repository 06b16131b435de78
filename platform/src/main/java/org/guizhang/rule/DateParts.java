package org.guizhang.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The parts of moments and lengths, counted as CEL counts them (months and days of the year from 0, Sunday is 0, a
 * length of 90 minutes has 1 hour and 90 minutes), but as the one kind of number that rules have.
 */
final class DateParts {
    private static final Map<String, ToLongFunction<ZonedDateTime>> OF_MOMENTS = Map.of(
            "getFullYear", ZonedDateTime::getYear,
            "getMonth", at -> at.getMonthValue() - 1,
            "getDate", ZonedDateTime::getDayOfMonth,
            "getDayOfMonth", at -> at.getDayOfMonth() - 1,
            "getDayOfWeek", at -> at.getDayOfWeek().getValue() % 7,
            "getDayOfYear", at -> at.getDayOfYear() - 1,
            "getHours", ZonedDateTime::getHour,
            "getMinutes", ZonedDateTime::getMinute,
            "getSeconds", ZonedDateTime::getSecond);

    private static final Map<String, ToLongFunction<Duration>> OF_LENGTHS =
            Map.of("getHours", Duration::toHours, "getMinutes", Duration::toMinutes, "getSeconds", Duration::toSeconds);

    static final List<CelFunctionDecl> DECLARATIONS = declarations();
    static final List<CelFunctionBinding> BINDINGS = bindings();

    private DateParts() {}

    private static List<CelFunctionDecl> declarations() {
        var all = new ArrayList<CelFunctionDecl>();
        for (var name : OF_MOMENTS.keySet()) {
            var ofMoments = newMemberOverload("moment_" + name, SimpleType.DOUBLE, SimpleType.TIMESTAMP);
            all.add(
                    OF_LENGTHS.containsKey(name)
                            ? newFunctionDeclaration(
                                    name,
                                    ofMoments,
                                    newMemberOverload("length_" + name, SimpleType.DOUBLE, SimpleType.DURATION))
                            : newFunctionDeclaration(name, ofMoments));
        }
        return List.copyOf(all);
    }

    // What is closed over are functions without state.
    @SuppressWarnings("Immutable")
    private static List<CelFunctionBinding> bindings() {
        var all = new ArrayList<CelFunctionBinding>();
        OF_MOMENTS.forEach((name, part) -> all.add(CelFunctionBinding.from(
                "moment_" + name, Instant.class, at -> Decimals.of(part.applyAsLong(at.atZone(ZoneOffset.UTC))))));
        OF_LENGTHS.forEach((name, part) -> all.add(CelFunctionBinding.from(
                "length_" + name, Duration.class, length -> Decimals.of(part.applyAsLong(length)))));
        return List.copyOf(all);
    }
}
