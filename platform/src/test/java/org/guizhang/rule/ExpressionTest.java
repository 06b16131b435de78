package org.guizhang.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.shared.Json;
import org.guizhang.template.IsoDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Scope SCOPE = new Scope()
            .with("paid", Type.NUMBER)
            .with("due-amount", Type.NUMBER)
            .with("rest", Type.NUMBER)
            .with("payer", Type.TEXT)
            .with("sealed", Type.YES_NO)
            .with("from", Type.MOMENT)
            .with("to", Type.MOMENT)
            .with("opens", Type.LENGTH)
            .with("photos", Type.TEXTS)
            .with("params", new Scope().with("signers", Type.NUMBER))
            .with(
                    "lines",
                    new Scope()
                            .withRows(
                                    "goods",
                                    new Scope().with("amount", Type.NUMBER).with("kind", Type.TEXT)));

    private static final Object EMPTY = Type.NUMBER.read(Json.tree(null));

    private static final Map<String, Object> VALUES = Map.ofEntries(
            entry("paid", new BigDecimal("66.70")),
            entry("due_amount", 100.1),
            entry("rest", EMPTY),
            entry("payer", ""),
            entry("sealed", true),
            entry("from", Instant.parse("2026-11-01T00:00:00Z")),
            entry("opens", Duration.ofHours(9)),
            entry("photos", List.of("a", "b")),
            entry("params", Map.of("signers", 2.0)),
            entry("lines", Map.of("goods", List.of(row(0.1, "cash"), row(0.2, "card"), row(EMPTY, "bank")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due_amount - 33.4 == paid",
                "sum(lines.goods.map(g, g.amount)) == 0.3",
                "0.1 * 3 == 0.3",
                "1 / 3 < 0.34",
                "size(lines.goods) - 1 == params.signers",
                "lines.goods.filter(g, g.kind == 'cash').size() == 1",
                "[1, 2].all(n, n > 0)",
                "payer == '' && sealed",
                "size(payer) == 0",
                "from + days(2) > from",
                "opens < hours(9) + minutes(1)",
                "paid in [1, 66.7]",
                "string(paid) == '66.7'",
                "double('66.7') == paid",
                "int(paid) == int(66.9)",
                "[paid, 1] == [66.7, 1.0]",
                "paid != 66.71",
                "sealed || rest > 1",
                "!(rest > 1 && !sealed)",
                "lines.goods.exists(g, g.amount == 0.2)",
                "!lines.goods.all(g, g.amount < 0.2)",
                "from.getHours() >= paid - 66.7",
                "1000000000000.01 + 0.01 == 1000000000000.02",
                "999999999999.99 * 10 - 999999999999.99 * 9 == 999999999999.99",
                "size(photos) == 2",
                "-paid < 0",
                "sealed || to > from",
                "!payer.matches('^[0-9]{6}(19)?[0-9]{2}([0-9]{2}){2}[0-9]{3}[0-9X]([0-9]{1,3}[.]){3}[0-9]{1,3}$')",
                "!payer.matches('^[^@]{1,200}@[^@]{1,200}$')",
            })
    void holds(String source) throws WrongExpression {
        assertThat(Expression.compile(source, SCOPE, Type.YES_NO).evaluate(VALUES))
                .contains(true);
    }

    @Test
    void withoutAMomentItNeedsARuleIsUndecided() throws WrongExpression {
        var later = Expression.compile("to > from", SCOPE, Type.YES_NO);

        assertThat(later.evaluate(VALUES)).isEmpty();
        assertThat(later.holds(VALUES)).isFalse();
        assertThat(later.fails(VALUES)).isFalse();
    }

    /** What is empty is empty: neither 0 nor anything that has a side. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paid + %s | ",
                "%s - paid | ",
                "%s * 0 | ",
                "paid / %s | ",
                "-%s | ",
                "%s < 10 | ",
                "%s <= paid | ",
                "%s > paid | ",
                "paid >= %s | ",
                "%s == 0 | ",
                "%s != 0 | ",
                "%s == %s | ",
                "[%s] == [0] | ",
                "%s in [1, 2] | ",
                "%s in [] | false",
                "double(%s) > 0 | ",
                "string(%s) == '0' | ",
                "from + days(%s) > from | ",
                "%s > 0 ? 1 : 2 | ",
                "sealed ? %s : 2 | ",
                "sum([%s]) | 0",
                "sum([%s, paid]) | 66.70",
                "sum([]) | 0",
                "lines.goods.map(g, g.amount + %s) == [] | false",
            })
    void withAnEmptyNumber(String source, String result) throws WrongExpression {
        var found = Expression.compile(source.replace("%s", "rest"), SCOPE, Type.ANY)
                .evaluate(VALUES);

        assertThat(found.map(Object::toString)).isEqualTo(Optional.ofNullable(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid / 0",
                "0 / 0",
                "paid % 0",
                "double('NaN')",
                "double('1e999999999')",
                "1e999",
                "[1].map(a, 1e90 * 1e90)",
                "from + days(1e30)",
                "int(1e30)",
            })
    void whatHasNoResultIsUndecided(String source) {
        try {
            assertThat(Expression.compile(source, SCOPE, Type.ANY).evaluate(VALUES))
                    .isEmpty();
        } catch (WrongExpression refused) {
            assertThat(refused).hasMessageContaining("overload");
        }
    }

    @Test
    void whatIsSmallIsRounded() throws WrongExpression {
        assertThat(Expression.compile("1 / 3", SCOPE, Type.NUMBER).evaluate(VALUES))
                .contains(new BigDecimal("0." + "3".repeat(34)));
        assertThat(Expression.compile("1e-90 * 1e-90", SCOPE, Type.NUMBER)
                        .evaluate(VALUES)
                        .map(number -> ((BigDecimal) number).signum()))
                .contains(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "paid == 'much' | overload",
                "payd > 1 | undeclared reference to 'payd'",
                "params.signer > 1 | undefined field 'signer'",
                "lines.goods.all(g, g.weight > 1) | undefined field 'weight'",
                "from > opens | overload",
                "paid + 1 | expected bool but found double",
                "paid >  | mismatched input",
                "payer.matches('(') | missing closing )",
                "payer.matches('(?=a)b') | invalid or unsupported Perl syntax",
                "payer.matches('(((((a{1000}){1000}){1000}){100}){100})') | repeats are too many",
                "payer.matches('((a{1,999})[)]{0,}){2,999}') | repeats are too many",
                "payer.matches('(a{9}){99999999999999999999}') | repeats are too many",
                "payer.matches('(a{9})*{9}') | nested repetition",
                "payer.matches('(a{9}){9}{9}') | nested repetition",
                "payer.matches('(?:a{9}){9}?{9}') | nested repetition",
                "payer.matches(payer) | pattern as a text in quotes",
                "[1].all(a, [1].all(b, [1].all(c, [1].all(d, [1].all(e, a + b + c + d + e > 0))))) | more than 4 loops",
            })
    void isRefused(String source, String why) {
        assertThatThrownBy(() -> Expression.compile(source, SCOPE, Type.YES_NO))
                .isInstanceOf(WrongExpression.class)
                .hasMessageContaining(why);
    }

    @Test
    void longRulesAreRefused() {
        assertThatThrownBy(() -> Expression.compile("paid > 0 && " + "1".repeat(2_000) + " > 0", SCOPE, Type.YES_NO))
                .isInstanceOf(WrongExpression.class)
                .hasMessageContaining("2000");
        assertThatThrownBy(() -> Expression.compile("(".repeat(60) + "sealed" + ")".repeat(60), SCOPE, Type.YES_NO))
                .isInstanceOf(WrongExpression.class);
    }

    /** 100 rows by 100 rows by 100 rows would be a million turns: the rule is undecided instead. */
    @Test
    void loopsEnd() throws WrongExpression {
        var rows = "lines.goods.all(a, lines.goods.all(b, lines.goods.all(c, a.amount + b.amount + c.amount >= 0)))";
        var many = java.util.Collections.nCopies(100, row(1.0, "cash"));

        assertThat(Expression.compile(rows, SCOPE, Type.YES_NO).evaluate(Map.of("lines", Map.of("goods", many))))
                .isEmpty();
    }

    @Test
    void valuesAreReadFromJson() {
        assertThat(Type.NUMBER.read(Json.tree(2))).isEqualTo(new BigDecimal("2"));
        assertThat(Type.NUMBER.read(Json.tree("2.50"))).isEqualTo(new BigDecimal("2.50"));
        for (var nothing : List.of("", "NaN", "1,5", "1e9", "x")) {
            assertThat(Type.NUMBER.read(Json.tree(nothing))).isEqualTo(EMPTY);
        }
        assertThat(Type.NUMBER.read(DoubleNode.valueOf(Double.NaN))).isEqualTo(EMPTY);
        assertThat(Type.TEXT.read(Json.tree(null))).isEqualTo("");
        assertThat(Type.YES_NO.read(Json.tree(null))).isEqualTo(false);
        assertThat(Type.MOMENT.read(Json.tree(null))).isNull();
        assertThat(Type.MOMENT.read(Json.tree("2026-11-23"))).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(Type.MOMENT.read(Json.tree("2026-11-23T18:30:00+08:00")))
                .isEqualTo(Instant.parse("2026-11-23T18:30:00Z"));
        assertThat(Type.LENGTH.read(Json.tree("18:00"))).isEqualTo(Duration.ofHours(18));
        assertThat(Type.LENGTH.read(Json.tree("25:00"))).isNull();
        assertThat(Type.LENGTH.read(Json.tree("PT30M"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(Type.LENGTH.read(Json.tree("P2W"))).isEqualTo(Duration.ofDays(14));
        for (var dates : List.of("P15D", "P24M", "P2Y", "P1Y6M", "P7M")) {
            assertThat(Type.LENGTH.read(Json.tree(dates)))
                    .isEqualTo(Duration.ofSeconds(
                            IsoDuration.parse(dates).orElseThrow().length()));
        }
    }

    private static Map<String, Object> row(Object amount, String kind) {
        return Map.of("amount", amount, "kind", kind);
    }
}
