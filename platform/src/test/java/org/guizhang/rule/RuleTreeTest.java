package org.guizhang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as programs without CEL read them. */
class RuleTreeTest {
    private static final Scope SCOPE = new Scope()
            .with("paid", Type.NUMBER)
            .with("kind", Type.TEXT)
            .with("from", Type.MOMENT)
            .with("lines", new Scope().withRows("goods", new Scope().with("amount", Type.NUMBER)));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "paid + 2 ; {\"call\":\"_+_\",\"args\":[{\"name\":\"paid\"},{\"number\":\"2\"}]}",
                "-1.50 ; {\"number\":\"-1.5\"}",
                "kind == '' ; {\"call\":\"_==_\",\"args\":[{\"name\":\"kind\"},{\"value\":\"\"}]}",
                "true ; {\"value\":true}",
                "kind.startsWith('a') ; {\"call\":\"startsWith\",\"args\":[{\"name\":\"kind\"},{\"value\":\"a\"}]}",
                "int(paid) / int(2) ; {\"call\":\"whole_/_\",\"args\":[{\"call\":\"int\",\"args\":[{\"name\":\"paid\"}]},"
                        + "{\"call\":\"int\",\"args\":[{\"number\":\"2\"}]}]}",
                "[kind] ; {\"list\":[{\"name\":\"kind\"}]}",
                "{kind: 1} ; {\"map\":[[{\"name\":\"kind\"},{\"number\":\"1\"}]]}",
                "has(lines.goods) ; {\"select\":\"goods\",\"of\":{\"name\":\"lines\"},\"asked\":true}",
                "lines.goods.exists(g, g.amount > 1) ; {\"each\":\"g\","
                        + "\"in\":{\"select\":\"goods\",\"of\":{\"name\":\"lines\"}},"
                        + "\"keep\":\"@result\",\"first\":{\"value\":false},"
                        + "\"while\":{\"call\":\"@not_strictly_false\",\"args\":[{\"call\":\"!_\",\"args\":"
                        + "[{\"name\":\"@result\"}]}]},"
                        + "\"next\":{\"call\":\"_||_\",\"args\":[{\"name\":\"@result\"},{\"call\":\"_>_\",\"args\":"
                        + "[{\"select\":\"amount\",\"of\":{\"name\":\"g\"}},{\"number\":\"1\"}]}]},"
                        + "\"result\":{\"name\":\"@result\"}}"
            })
    void everyPartSaysWhatItIs(String rule, String tree) throws WrongExpression {
        assertThat(Expression.compile(rule, SCOPE, Type.ANY).tree()).hasToString(tree);
    }
}
