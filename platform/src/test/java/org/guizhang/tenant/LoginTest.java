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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a@example.com；, a@example.com",
                "<b@example.com>, b@example.com",
                "mailto:C@Example.com, c@example.com",
                "i@exa\u200Bmple.com, i@example.com",
                "Zhang-San＠Example.com, zhang-san@example.com",
                "ｆｕｌｌ@x.com, full@x.com",
                "o'neil+till@mail.例子.中国, o'neil+till@mail.xn--fsqu00a.xn--fiqs8s",
                "\u202D13800009001\u202C, +8613800009001",
                "\u2066+86 138 0000 9001\u2069, +8613800009001",
                "\u202Aj@example.com\u202C, j@example.com",
                "\u2068k@example.com\u2069, k@example.com",
                "\uFEFF138 0000 9001\u200B, +8613800009001",
                "0086 138 0000 9001, +8613800009001",
                "8613800009001, +8613800009001",
                "138–0000–9001, +8613800009001",
                "138.0000.9001, +8613800009001",
                "138\u20110000\u20119001, +8613800009001",
                "13800009001.0, +8613800009001",
                "+86 (0)13800009001, +8613800009001"
            })
    void whatPeoplePasteIsOneLogin(String pasted, String login) {
        var violations = new Violations();
        assertThat(Login.check(violations, "/login", pasted).value()).isEqualTo(login);
        violations.check();
        assertThat(Login.typed(pasted).value()).isEqualTo(login);
        assertThat(Login.read(violations, "/login", pasted).value()).isEqualTo(login);
        violations.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".f.@example.com",
                "g@-example.com",
                "h@example",
                "@example.com",
                "a b@example.com",
                "a@b@c.com",
                "a@b..com",
                "a@1.2.3.4",
                "a@b.com\u202E",
                "x@\u202Ecom.evil",
                "\u0430dmin@example.com",
                "+8612345678901",
                "12345678901",
                "1380000900",
                "138000090011",
                "010-12345678",
                "abc",
                "+1",
                "13800009001x"
            })
    void whatIsNoLoginIsRefused(String typed) {
        var violations = new Violations();
        Login.check(violations, "/login", typed);
        assertThat(violations.all()).as(typed).extracting(v -> v.rule()).contains("login");
    }

    @Test
    void lostDigitsAreSaid() {
        var violations = new Violations();
        Login.check(violations, "/login", "1.38E+10");
        assertThat(violations.all()).extracting(v -> v.rule()).containsExactly("login-digits-lost");
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

    @Test
    void whatIsFarTooLongIsNotLookedAtMoreClosely() {
        var endless = "a" + " ".repeat(Login.MAX_TYPED) + "b@example.com";
        assertThat(Login.typed(endless).value()).isEqualTo(endless);
        assertThat(EmailAddress.parse("a@example.com" + ";".repeat(Login.MAX_TYPED)))
                .isEmpty();
        assertThat(PhoneNumber.contact("13800009001" + " ".repeat(Login.MAX_TYPED)))
                .isEmpty();
        var violations = new Violations();
        Login.check(violations, "/login", endless);
        assertThat(violations.all()).extracting(violation -> violation.rule()).containsExactly("too-long");
    }
}
