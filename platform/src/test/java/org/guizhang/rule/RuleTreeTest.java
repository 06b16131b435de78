package org.guizhang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.guizhang.shared.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client gets of a rule. */
class RuleTreeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "entry == 'yes' | {\"call\":\"_==_\",\"args\":[{\"name\":\"entry\"},{\"value\":\"yes\"}]}",
                "guests >= 2 | {\"call\":\"_>=_\",\"args\":[{\"name\":\"guests\"},{\"number\":\"2\"}]}",
                "!(entry in ['a', 'b']) | {\"call\":\"!_\",\"args\":[{\"call\":\"@in\",\"args\":[{\"name\":\"entry\"},"
                        + "{\"list\":[{\"value\":\"a\"},{\"value\":\"b\"}]}]}]}",
                "guests > params.most | {\"call\":\"_>_\",\"args\":[{\"name\":\"guests\"},"
                        + "{\"select\":\"most\",\"of\":{\"name\":\"params\"}}]}",
                "entry.startsWith('a') | {\"call\":\"startsWith\",\"args\":[{\"name\":\"entry\"},{\"value\":\"a\"}]}"
            })
    void aRuleIsATree(String rule, String tree) throws Exception {
        assertThat(compiled(rule).tree().map(Json::write)).contains(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"photos.all(p, p != '')", "now > timestamp('2026-01-01T00:00:00Z') && has(params.most)"})
    void whatHasMoreHasNone(String rule) throws Exception {
        assertThat(compiled(rule).tree()).isEmpty();
    }

    private static Expression compiled(String rule) throws WrongExpression {
        var names = new Scope()
                .with("entry", Type.TEXT)
                .with("guests", Type.NUMBER)
                .with("photos", Type.TEXTS)
                .with("now", Type.MOMENT)
                .with("params", new Scope().with("most", Type.NUMBER));
        return Expression.compile(rule, names, Type.YES_NO);
    }
}
