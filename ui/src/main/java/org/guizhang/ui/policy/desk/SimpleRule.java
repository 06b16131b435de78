package org.guizhang.ui.policy.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule that compares one field with one thing: what people put together by choosing.
 *
 * @param field its name in rules
 * @param right what it is compared with, as it is written in rules: a number, {@code 'a text'}, {@code true}, a name
 */
record SimpleRule(String field, Comparison how, String right) {
    private static final String NAME = "[a-z_][a-z0-9_]*";
    private static final Pattern COMPARED = Pattern.compile("\\s*(" + NAME + ")\\s*(==|!=|<=|>=|<|>)\\s*"
            + "(-?[0-9]+(?:[.][0-9]+)?|'[^'\\\\]*'|(?:params[.])?" + NAME + ")\\s*");
    private static final Pattern ALONE = Pattern.compile("\\s*(!?)\\s*(" + NAME + ")\\s*");

    /** How the two are compared. */
    enum Comparison {
        IS("=="),
        IS_NOT("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<"),
        ABOVE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    /** The rule that an expression is; nothing where it says more than one comparison. */
    static Optional<SimpleRule> read(String expression) {
        var compared = COMPARED.matcher(expression);
        if (compared.matches()) {
            return Arrays.stream(Comparison.values())
                    .filter(how -> how.sign.equals(compared.group(2)))
                    .findFirst()
                    .map(how -> new SimpleRule(compared.group(1), how, compared.group(3)));
        }
        var alone = ALONE.matcher(expression);
        return alone.matches()
                ? Optional.of(new SimpleRule(
                        alone.group(2),
                        Comparison.IS,
                        String.valueOf(alone.group(1).isEmpty())))
                : Optional.empty();
    }

    String written() {
        return field + " " + how.sign + " " + right;
    }
}
