package org.guizhang.tenant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.guizhang.tenant.accounts.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Passw0rd!",
                "p@ssw0rd",
                "qwertyuiop",
                "iloveyou1",
                "football",
                "sunshine",
                "1234567a",
                "abcdefgh",
                "abcabcab",
                "zhangsan123",
                "ZhangSan1",
                "restaurant",
                "guizhang",
                "Guizhang2026",
                "woaini1314",
                "wang1234",
                "13800138000",
                "19900101",
                "aaaaaaaaaa",
                "kangkang",
                "Chunfeng1",
                "boss1234"
            })
    void whatIsGuessedSoonIsRefused(String password) {
        assertThat(PasswordStrength.suffices(password, "boss@chunfeng.example", "Wei Zhou", "+8613800138000"))
                .as(password)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noodle-soup-for-17",
                "kfjrmwqx",
                "k7mp-x2qd-9fhw",
                "correct horse battery",
                "今天的面条很好吃",
                "lushanzhenmianmu",
                "Rum-and-water-17"
            })
    void whatNobodyGuessesIsTaken(String password) {
        assertThat(PasswordStrength.suffices(password, "boss@chunfeng.example", "Wei Zhou"))
                .as(password)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverview17", "RiverView1", "wangjiangxiaoguan1", "望江小馆1234", "zhangmin2026"})
    void namesAreGuessedWithoutBlanksAndAsPinyin(String password) {
        assertThat(PasswordStrength.suffices(password, "张敏", "River View", "望江小馆"))
                .as(password)
                .isFalse();
    }

    @Test
    void longOnesAreLookedAtInPart() {
        assertThat(PasswordStrength.suffices("a7!".repeat(4_000) + "x")).isFalse();
        assertThat(PasswordStrength.suffices("quiet-river-" + "x".repeat(10_000)))
                .isTrue();
    }

    /** OWASP ASVS 5.0, 6.2.4: at least the 3000 most common of those that are long enough. */
    @Test
    void mostCommonThreeThousandAreRefused() throws IOException {
        var common = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.length() >= Passwords.MIN_LENGTH)
                    .limit(3_000)
                    .forEach(common::add);
        }
        assertThat(common).hasSize(3_000);
        assertThat(common.parallelStream().filter(PasswordStrength::suffices)).isEmpty();
    }
}
