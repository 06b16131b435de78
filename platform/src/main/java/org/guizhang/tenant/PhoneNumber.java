package org.guizhang.tenant;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phone numbers in one spelling each (E.164), however people have them: with 0086 or 86 in front, with spaces, dots and
 * dashes of any kind, in full width, with the invisible marks that address books put around them, with the {@code .0} of a
 * spreadsheet. Numbers without a country are those of mainland China.
 */
public final class PhoneNumber {
    private static final String HOME = "CN";
    private static final int HOME_CODE = 86;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberUtil.PhoneNumberType> REACHED_AT_HOME =
            Set.of(PhoneNumberUtil.PhoneNumberType.MOBILE, PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPREADSHEET = Pattern.compile("\\.0+$");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\p{Nd}\\p{Pd}\\s.()/·]+");

    private PhoneNumber() {}

    /** The number in its one spelling; empty if there is no such number. */
    static Optional<String> parse(String typed) {
        return read(typed).filter(PhoneNumber::isReached).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /**
     * A number at which a business is called, as people write it: also a fixed line or a service number such as 400; empty if
     * there is no such number.
     */
    public static Optional<String> contact(String typed) {
        return read(typed)
                .filter(NUMBERS::isValidNumber)
                .map(number -> NUMBERS.format(
                        number,
                        number.getCountryCode() == HOME_CODE
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL));
    }

    private static boolean isReached(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == HOME_CODE
                ? REACHED_AT_HOME.contains(NUMBERS.getNumberType(number))
                : NUMBERS.isPossibleNumber(number);
    }

    private static Optional<Phonenumber.PhoneNumber> read(String typed) {
        if (typed.length() > Login.MAX_TYPED) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Normalizer.Form.NFKC)
                .strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        var text =
                TRUNK_ZERO.matcher(SPREADSHEET.matcher(plain).replaceFirst("")).replaceFirst("");
        try {
            return Optional.of(NUMBERS.parse(text, HOME));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
