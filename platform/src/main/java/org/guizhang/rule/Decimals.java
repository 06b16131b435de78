package org.guizhang.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/**
 * The numbers of rules. They are decimals, exact to 34 digits, whatever CEL's checker calls them; a number that nobody has
 * filled in is {@link #EMPTY}. Counting with it gives it again, a sum leaves it out, and whoever compares it is
 * undecided: there is neither a 0 nor a NaN that could pass for an answer.
 */
final class Decimals {
    /** The number that is not there. */
    static final Object EMPTY = new Object() {
        @Override
        public String toString() {
            return "empty";
        }
    };

    static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);
    /** Places before and after the point; products of products would grow without end. */
    private static final int MAX_PLACES = 100;

    private Decimals() {}

    /** A number of any kind. */
    static BigDecimal of(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof Double || number instanceof Float) {
            return bounded(BigDecimal.valueOf(((Number) number).doubleValue()));
        }
        if (number instanceof Number whole) {
            return BigDecimal.valueOf(whole.longValue());
        }
        throw new ArithmeticException(number == EMPTY ? "a number is empty" : "no number");
    }

    /** Rounded to what is kept of a number. */
    static BigDecimal bounded(BigDecimal number) {
        var rounded = number.round(EXACT);
        if ((long) rounded.precision() - rounded.scale() > MAX_PLACES) {
            throw new ArithmeticException("too great");
        }
        return rounded.scale() > MAX_PLACES ? rounded.setScale(MAX_PLACES, RoundingMode.HALF_UP) : rounded;
    }

    static Object count(Object left, Object right, BinaryOperator<BigDecimal> how) {
        return left == EMPTY || right == EMPTY ? EMPTY : bounded(how.apply(of(left), of(right)));
    }

    static Object negated(Object number) {
        return number == EMPTY ? EMPTY : of(number).negate();
    }

    /** Of those that are filled in; 0 of none. */
    static BigDecimal sum(List<?> numbers) {
        return bounded(numbers.stream()
                .filter(number -> number != EMPTY)
                .map(Decimals::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** @throws ArithmeticException if one of them is empty */
    static boolean compare(Object left, Object right, IntPredicate how) {
        return how.test(of(left).compareTo(of(right)));
    }

    /**
     * Equality of CEL, for all kinds of values.
     *
     * @throws ArithmeticException if one of them is an empty number, or has one in it that decides
     */
    static boolean same(Object left, Object right) {
        if (left == EMPTY || right == EMPTY || (left instanceof Number && right instanceof Number)) {
            return of(left).compareTo(of(right)) == 0;
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return one.size() == other.size() && alike(one, other);
        }
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && alike(
                            List.copyOf(one.values()),
                            one.keySet().stream().map(other::get).toList());
        }
        return Objects.equals(left, right);
    }

    /** Whether a list holds a value; undecided if only an empty number could be it. */
    static boolean holds(Object value, List<?> list) {
        var undecided = false;
        for (var one : list) {
            if (one == EMPTY || value == EMPTY) {
                undecided = true;
            } else if (same(one, value)) {
                return true;
            }
        }
        if (undecided) {
            throw new ArithmeticException("a number is empty");
        }
        return false;
    }

    private static boolean alike(List<?> one, List<?> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
