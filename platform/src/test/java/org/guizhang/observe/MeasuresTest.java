package org.guizhang.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void timesFallIntoBucketsThatAddUp() {
        var timings = new Timings();
        timings.add(TimeUnit.MILLISECONDS.toNanos(5));
        timings.add(TimeUnit.MILLISECONDS.toNanos(6));
        timings.add(TimeUnit.SECONDS.toNanos(60));
        assertThat(Timings.bound(0)).isEqualTo(0.005);
        assertThat(timings.upTo(0)).isEqualTo(1);
        assertThat(timings.upTo(1)).isEqualTo(2);
        assertThat(timings.upTo(Timings.bounds() - 1)).isEqualTo(2);
        assertThat(timings.count()).isEqualTo(3);
        assertThat(timings.seconds()).isEqualTo(60.011);
    }

    @Test
    void busiestBusinessesComeFirstAndTheOthersAreLeftOut() {
        var load = new BusinessLoad();
        var slow = UUID.randomUUID();
        var often = UUID.randomUUID();
        var seldom = UUID.randomUUID();
        load.add(slow, TimeUnit.SECONDS.toNanos(3), 10);
        load.add(often, TimeUnit.SECONDS.toNanos(1), 1);
        load.add(often, TimeUnit.SECONDS.toNanos(1), 2);
        load.add(seldom, 1, 0);
        assertThat(load.top(2))
                .containsExactly(new BusinessLoad.Load(slow, 1, 3, 10), new BusinessLoad.Load(often, 2, 2, 3));
    }

    @Test
    void statementsCountForTheRequestTheyAreSentIn() {
        var trace = RequestTrace.begin(null);
        var before = Measures.ofThisNode().slowStatements();
        Measures.ofThisNode().statement("test", TimeUnit.MILLISECONDS.toNanos(1), "select 1");
        Measures.ofThisNode().statement("test", TimeUnit.SECONDS.toNanos(2), "select 2");
        trace.end();
        Measures.ofThisNode().statement("test", 1, "select 3");
        assertThat(trace.statements()).isEqualTo(2);
        assertThat(trace.statementNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(2001));
        assertThat(Measures.ofThisNode().slowStatements()).isEqualTo(before + 1);
        assertThat(Measures.ofThisNode().statements().get("test").count()).isEqualTo(3);
    }
}
