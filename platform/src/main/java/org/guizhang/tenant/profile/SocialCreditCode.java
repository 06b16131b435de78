package org.guizhang.tenant.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.shared.Violations;
import org.guizhang.shared.VisibleText;

/**
 * The unified social credit code of organisations (统一社会信用代码, GB 32100-2015): 18 digits and capital letters without I, O,
 * S, V and Z, the last of which follows from the others (ISO 7064 with 31 characters and the weights 3^0 … 3^16).
 */
final class SocialCreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int WEIGHT = 3;
    private static final int MODULUS = CHARACTERS.length();
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]");

    private SocialCreditCode() {}

    /** The code in its one spelling; what is wrong is noted under {@code field}. */
    static Optional<String> check(Violations violations, String field, String typed) {
        var plain = Normalizer.normalize(VisibleText.tidy(typed), Normalizer.Form.NFKC);
        var code = BETWEEN.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            violations.add(field, "credit-code");
            return Optional.empty();
        }
        if (code.charAt(LENGTH - 1) != checkCharacter(code)) {
            violations.add(field, "credit-code-check");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
