package org.guizhang.form.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of identity documents. Those of residents (GB 11643) check themselves. */
final class IdentityNumber {
    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9][A-Z0-9()/-]{4,29}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** In capitals and without spaces. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isResidentForm(String plain) {
        return RESIDENT.matcher(plain).matches();
    }

    static boolean isOther(String plain) {
        return OTHER.matcher(plain).matches();
    }

    /** Whether the last character fits the others, and the eight digits of the birth are a day. */
    static boolean checks(String resident) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (resident.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == resident.charAt(17) && isDay(resident.substring(6, 14));
    }

    private static boolean isDay(String digits) {
        try {
            return LocalDate.of(
                                    Integer.parseInt(digits.substring(0, 4)),
                                    Integer.parseInt(digits.substring(4, 6)),
                                    Integer.parseInt(digits.substring(6)))
                            .getYear()
                    > 1800;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
