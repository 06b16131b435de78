package org.guizhang.tenant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guizhang.shared.Violations;
import org.guizhang.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with: an e-mail address or a phone number, in one spelling each ({@link EmailAddress},
 * {@link PhoneNumber}).
 * People with neither have their employee number behind the code of the business, such as {@code lwfd4821/1027}.
 */
public record Login(String value) {
    public static final int MAX_LENGTH = 254;
    public static final int MAX_NUMBER = 20;
    /** Longer is no login, however much of it is blank; the patterns here take time that grows with the square of a text. */
    static final int MAX_TYPED = 4 * MAX_LENGTH;

    private static final String MAINLAND = "+86";
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;
    private static final int SHORTEST_SHOWN = 10;

    /** What a spreadsheet makes of a long number in a narrow column or a CSV file. */
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

    private static final Pattern NUMBER = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?");

    /** Marks of reading order that programs put around what is copied; U+202E is none of them, it turns letters round. */
    private static final Pattern MARKED =
            Pattern.compile("\\s*[\\u202A\\u202B\\u202D\\u2066-\\u2068]+(.*?)[\\u202C\\u2069]+\\s*", Pattern.DOTALL);

    /** Reads a login that is known already or not, and notes what cannot be read. */
    public static Login read(Violations violations, String field, @Nullable String text) {
        return typed(violations.text(field, text == null ? null : unmarked(text), MAX_LENGTH));
    }

    /** Reads a login as typed, without judging it. */
    public static Login typed(String text) {
        if (text.length() > MAX_TYPED) {
            return new Login(text);
        }
        var trimmed = VisibleText.tidy(unmarked(text));
        if (EmailAddress.isMeant(trimmed)) {
            return new Login(EmailAddress.parse(trimmed).orElseGet(() -> trimmed.toLowerCase(Locale.ROOT)));
        }
        var plain = Normalizer.normalize(trimmed, Normalizer.Form.NFKC);
        if (plain.contains("/")) {
            return new Login(plain.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
        return new Login(PhoneNumber.parse(trimmed).orElse(plain));
    }

    /** Reads a new login and notes what is wrong with it. */
    public static Login check(Violations violations, String field, @Nullable String text) {
        var checked = violations.text(field, text == null ? null : unmarked(text), MAX_LENGTH);
        var known = EmailAddress.isMeant(checked) ? EmailAddress.parse(checked) : PhoneNumber.parse(checked);
        if (known.isEmpty() && VisibleText.isVisible(checked) && checked.length() <= MAX_LENGTH) {
            violations.add(field, EXPONENT.matcher(checked).matches() ? "login-digits-lost" : "login");
        }
        return new Login(known.orElse(checked));
    }

    /** Without the marks that address books put around numbers and addresses, which are refused elsewhere. */
    private static String unmarked(String text) {
        if (text.length() > MAX_TYPED) {
            return text;
        }
        var marked = MARKED.matcher(text);
        var plain = marked.matches() ? marked.group(1) : text;
        return EmailAddress.isMeant(plain) ? plain : plain.replaceAll("\\p{Cf}", "");
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

    /**
     * What a caller sees of somebody's: all of it whoever manages people, and everybody of their own; others enough to tell
     * two of one name apart. An employee number is no secret in its business.
     */
    public static String seen(String login, UUID person, Actor who) {
        var whole = who.may(Permission.MANAGE_PEOPLE) || person.equals(who.personId()) || login.indexOf('/') >= 0;
        return whole ? login : new Login(login).masked();
    }

    public boolean isEmail() {
        return EmailAddress.isMeant(value) && EmailAddress.parse(value).isPresent();
    }
}
