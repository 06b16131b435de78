package org.guizhang.tenant.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords count as they were typed, and are kept as salted hashes that take their time. */
class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @BeforeEach
    void start() {
        passwords.rounds = 10_000;
        passwords.start();
    }

    @Test
    void everyCharacterCountsAsItWasTyped() {
        var typed = " Caf\u00E9 七月-noodles " + "x".repeat(90) + "Y";
        var stored = passwords.hash(typed);
        assertThat(passwords.matches(typed, stored)).isTrue();
        assertThat(List.of(
                        typed.strip(),
                        typed.toLowerCase(Locale.ROOT),
                        typed.substring(0, 72),
                        typed.substring(0, typed.length() - 1),
                        typed + " ",
                        Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .noneMatch(other -> passwords.matches(other, stored));
    }

    @Test
    void eightToAHundredAndTwentyEightCharactersAreTaken() {
        assertThat(rules("kfjrmwq")).containsExactly("password-short");
        assertThat(rules("kfjrmwqx")).isEmpty();
        assertThat(rules("quiet-river-".repeat(5) + "kfjr")).isEmpty();
        assertThat(rules("kfjrmwqx" + "x".repeat(120))).isEmpty();
        assertThat(rules("kfjrmwqx" + "x".repeat(121))).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kfjrmwqxvb", "74920583716", "今天的面条很好吃", "𠮷野家的牛肉饭香", "KFJRMWQXVB", "  quiet  river  "})
    void noKindOfCharacterIsAskedForOrRefused(String password) {
        assertThat(rules(password)).isEmpty();
    }

    @Test
    void hashesAreSaltedAndSayHowTheyWereMade() {
        var one = passwords.hash("Noodle-soup-for-17");
        assertThat(one).isNotEqualTo(passwords.hash("Noodle-soup-for-17")).startsWith("pbkdf2-sha512$10000$");
        var parts = one.split("\\$", -1);
        assertThat(Base64.getDecoder().decode(parts[2])).hasSize(16);
        assertThat(Base64.getDecoder().decode(parts[3])).hasSize(32);
    }

    @Test
    void roundsAreThoseOfOwaspAndMayChange() throws Exception {
        var preset = Passwords.class.getDeclaredField("rounds").getAnnotation(ConfigProperty.class);
        assertThat(preset.defaultValue()).isEqualTo("210000");
        var older = passwords.hash("Noodle-soup-for-17");
        passwords.rounds = 20_000;
        assertThat(passwords.matches("Noodle-soup-for-17", older)).isTrue();
        assertThat(passwords.matches("Noodle-soup-for-18", older)).isFalse();
        assertThat(passwords.hash("Noodle-soup-for-17")).startsWith("pbkdf2-sha512$20000$");
        passwords.rounds = 9_999;
        assertThatThrownBy(passwords::start).hasMessageContaining("10000 or more");
    }

    private List<String> rules(String password) {
        var violations = new Violations();
        passwords.check(violations, "/password", password, "boss@chunfeng.example", "Wei Zhou");
        return violations.all().stream().map(Violation::rule).toList();
    }
}
