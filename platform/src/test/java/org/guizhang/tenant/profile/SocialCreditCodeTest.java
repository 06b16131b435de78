package org.guizhang.tenant.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {
    private final Violations violations = new Violations();

    /** The example of the standard, and codes of public companies with every kind of check character. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "91310000132260250X", "91110000600037341L"})
    void rightOnesAreTakenAsTheyAre(String code) {
        assertThat(SocialCreditCode.check(violations, "/c", code)).hasValue(code);
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void haveOneSpelling() {
        assertThat(SocialCreditCode.check(violations, "/c", " ９１３５０１００ m000-100y43\u200B"))
                .hasValue("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100M000100Y4", "91350100M000100Y433", "9135O100M000100Y43", "91350100M000100Y4Z", "", "名"})
    void thoseOfAnotherFormAreRefused(String code) {
        assertThat(SocialCreditCode.check(violations, "/c", code)).isEmpty();
        assertThat(violations.all()).extracting(Violation::rule).containsExactly("credit-code");
    }

    /** Every single wrong character, and every swap of neighbours, shows in the last one. */
    @Test
    void slipsAreFound() {
        var right = "91350100M000100Y43";
        for (var i = 0; i < right.length(); i++) {
            for (var other : "0123456789ABCDEFGHJKLMNPQRTUWXY".split("")) {
                var wrong = right.substring(0, i) + other + right.substring(i + 1);
                assertThat(SocialCreditCode.check(new Violations(), "/c", wrong).isPresent())
                        .as(wrong)
                        .isEqualTo(wrong.equals(right));
            }
        }
        assertThat(SocialCreditCode.check(violations, "/c", "19350100M000100Y43"))
                .isEmpty();
        assertThat(violations.all()).extracting(Violation::rule).containsExactly("credit-code-check");
    }
}
