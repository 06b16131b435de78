package org.guizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void manyMistakesAreCountedAndTheFirstOfThemNamed() {
        var many = Collections.nCopies(80_000, new Violation("/a", "required", Message.of("violation.required")));

        var problem = Problem.of(400, "rejected", Rejected.of(many).what(), many, Languages.ENGLISH);

        assertThat(problem.errors()).hasSize(100);
        assertThat(problem.detail()).contains("80000");
    }
}
