package org.guizhang.tenant;

import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with: an e-mail address or a phone number, in one spelling each: addresses in lower case,
 * phone numbers as digits with a leading {@code +} (E.164), mainland numbers of 11 digits without one get {@code +86}.
 */
public record Login(String value) {
    public static final int MAX_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Reads a login as typed, without judging it. */
    public static Login typed(String text) {
        var trimmed = text.strip();
        if (trimmed.contains("@")) {
            return new Login(trimmed.toLowerCase(Locale.ROOT));
        }
        var digits = trimmed.replaceAll("[\\s()-]", "");
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

    public boolean isEmail() {
        return EMAIL.matcher(value).matches();
    }
}
