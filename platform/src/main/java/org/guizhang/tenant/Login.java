package org.guizhang.tenant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with: an e-mail address or a phone number, in one spelling each: addresses in lower case,
 * phone numbers as digits with a leading {@code +} (E.164), mainland numbers of 11 digits without one get {@code +86}.
 * People with neither have their employee number behind the code of the business, such as {@code lwfd4821/1027}.
 */
public record Login(String value) {
    public static final int MAX_LENGTH = 254;
    public static final int MAX_NUMBER = 20;
    private static final String MAINLAND = "+86";
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;
    private static final int SHORTEST_SHOWN = 10;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NUMBER = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?");

    /** Reads a login as typed, without judging it. */
    public static Login typed(String text) {
        var trimmed = text.strip();
        if (trimmed.contains("@")) {
            return new Login(trimmed.toLowerCase(Locale.ROOT));
        }
        var plain = Normalizer.normalize(trimmed, Normalizer.Form.NFKC);
        if (plain.contains("/")) {
            return new Login(plain.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
        var digits = plain.replaceAll("[\\s()-]", "");
        return new Login(MAINLAND_MOBILE.matcher(digits).matches() ? "+86" + digits : digits);
    }

    /** Reads a new login and notes what is wrong with it. */
    public static Login check(Violations violations, String field, @Nullable String text) {
        var login = typed(violations.text(field, text, MAX_LENGTH));
        if (!login.value.isEmpty()
                && !login.isEmail()
                && !INTERNATIONAL.matcher(login.value).matches()) {
            violations.add(field, "login");
        }
        return login;
    }

    /** Reads a new employee number, to go behind the code of a business, and notes what is wrong with it. */
    public static Login checkNumber(Violations violations, String field, String code, @Nullable String number) {
        var text = violations.text(field, number, MAX_NUMBER);
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!text.isEmpty()
                && text.length() <= MAX_NUMBER
                && !NUMBER.matcher(plain).matches()) {
            violations.add(field, "employee-number");
        }
        return new Login(code + "/" + plain);
    }

    /** Enough to recognise one's own, and not to learn another's: {@code c***@corp.example}, {@code 138****0000}. */
    public String masked() {
        if (isEmail()) {
            return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
        }
        var digits = value.startsWith(MAINLAND) ? value.substring(MAINLAND.length()) : value;
        return digits.length() < SHORTEST_SHOWN
                ? "****"
                : digits.substring(0, SHOWN_FIRST) + "****" + digits.substring(digits.length() - SHOWN_LAST);
    }

    public boolean isEmail() {
        return EMAIL.matcher(value).matches();
    }
}
