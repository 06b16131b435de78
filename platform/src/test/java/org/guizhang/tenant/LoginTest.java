package org.guizhang.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.guizhang.shared.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for each login, however it is typed. */
class LoginTest {
    @ParameterizedTest
    @CsvSource({
        "Li@Example.com, li@example.com",
        "138 0000 0000, +8613800000000",
        "１３８００００００００, +8613800000000",
        "+852 5123-4567, +85251234567",
        "LWFD4821/A-17, lwfd4821/a-17",
        "lwfd4821 ／ １０２７, lwfd4821/1027"
    })
    void isReadInOneSpelling(String typed, String login) {
        assertThat(Login.typed(typed).value()).isEqualTo(login);
    }

    @Test
    void employeeNumberStandsBehindTheCode() {
        var violations = new Violations();
        assertThat(Login.checkNumber(violations, "/number", "lwfd4821", " １０２７ ")
                        .value())
                .isEqualTo("lwfd4821/1027");
        violations.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "-1", "1-", "工号1", "1 2", "123456789012345678901"})
    void otherEmployeeNumbersAreRefused(String number) {
        var violations = new Violations();
        Login.checkNumber(violations, "/number", "lwfd4821", number);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void nobodyTakesANumberOfABusinessAsALogin() {
        var violations = new Violations();
        Login.check(violations, "/login", "lwfd4821/1027");
        assertThat(violations.all()).extracting(v -> v.rule()).containsExactly("login");
    }

    @Test
    void isHiddenButForWhoKnowsIt() {
        assertThat(Login.typed("CEO@corp.example").masked()).isEqualTo("c***@corp.example");
        assertThat(Login.typed("138 0000 1234").masked()).isEqualTo("138****1234");
        assertThat(Login.typed("+4412345678").masked()).isEqualTo("+44****5678");
        assertThat(Login.typed("+12345678").masked()).isEqualTo("****");
    }
}
