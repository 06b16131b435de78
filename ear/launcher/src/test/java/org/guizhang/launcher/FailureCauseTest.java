package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureCauseTest {

    @Test
    void deepestCauseOfTheFirstTraceIsTold() {
        var log = """
                [SEVERE] [[
                  Exception while loading the app
                jakarta.ejb.EJBException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.lang.IllegalStateException: middle
                \t... 3 more
                Caused by: org.guizhang.shared.Rejected: chapter-1.yaml, line 3: the key is used twice.
                \t... 9 more
                |#]
                [SEVERE] [[
                Caused by: java.lang.RuntimeException: another story
                """;
        assertThat(FailureCause.in(log)).isEqualTo("chapter-1.yaml, line 3: the key is used twice");
    }

    @Test
    void withoutATraceTheReportIsTold() {
        var log =
                "Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy AdminCommandError occurred"
                        + " during deployment: type cannot be null. Please see server.log for more details.\n    [name=guizhang";
        assertThat(FailureCause.in(log)).isEqualTo("Error occurred during deployment: type cannot be null");
    }

    @Test
    void silenceIsSaidToBeSilence() {
        assertThat(FailureCause.in("")).isEqualTo("the server ended without saying why");
    }
}
