package org.guizhang.policy.upgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** Own words that name what a new version has split lead to the first part, and that is told. */
class SplitLinksTest {
    private final Template tea = Tea.house();
    private final Template next = Tea.next(tea, "2.0.0", document -> {
        var clause = (ObjectNode) document.at("/chapters/0/clauses/1");
        clause.put("key", "sweeping");
        document.withArray("/chapters/0/clauses").add(clause.deepCopy().put("key", "mopping"));
        Tea.successor(document, "clause:cleaning", "clause:sweeping", "clause:mopping");
    });

    @Test
    void ownClauseThatNamesASplitClauseIsTold() {
        var plan = plan("{kind: add, into: chapters/cash/clauses, key: own-1, content: {kind: duty,"
                + " text: {zh: '照{{clause:cleaning}}办。', en: 'As {{clause:cleaning}} says.'}}}");
        assertThat(plan.questions()).isEmpty();
        assertThat(plan.amendments().toString()).contains("{{clause:sweeping}}");
        assertThat(plan.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(UpgradeNotice.Kind.SPLIT);
            assertThat(notice.target()).isEqualTo("clauses/own-1");
            assertThat(notice.text().en()).contains("It leads to the first of them now");
            assertThat(notice.text().zh()).contains("已拆分为");
        });
    }

    @Test
    void whatNamesOtherThingsIsNot() {
        var plan = plan("{kind: rewrite, target: clauses/scope, text: {zh: '见{{clause:filing}}。',"
                + " en: 'See {{clause:filing}}.'}}");
        assertThat(plan.notices()).isEmpty();
    }

    private UpgradePlan plan(String change) {
        return Rebase.plan(tea, next, Succession.along(List.of(tea, next)), Tea.amendments(change), Map.of(), Map.of());
    }
}
