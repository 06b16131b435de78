package org.guizhang.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often workers look for tasks. */
class WorkerJobsTest {
    private final Worker worker = new Worker() {
        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Outcome work(Task task) {
            return Outcome.done();
        }
    };

    @Test
    void lookAsOftenAsTheOperatorHasSetOrAsTheyWant() {
        assertThat(every(Map.of())).isEqualTo(Duration.ofMinutes(1));
        assertThat(every(Map.of("guizhang.test.every", "PT2S", "guizhang.other.every", "PT3S")))
                .isEqualTo(Duration.ofSeconds(2));
    }

    private Duration every(Map<String, String> settings) {
        return WorkerJobs.every(worker, name -> Optional.ofNullable(settings.get(name)));
    }
}
