package org.guizhang.tenant;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.shared.VisibleText;

/**
 * E-mail addresses in one spelling each: lower case, half width, without what stands around an address that was copied
 * ({@code mailto:}, angle brackets, a last comma). The part before the @ is a dot-atom in ASCII (RFC 5321), the domain has a
 * dot and is written in ASCII, so that two addresses that look alike are told apart by whoever reads them.
 */
public final class EmailAddress {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 253;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?=[^.]*[a-z])" + LABEL);
    private static final Pattern AROUND = Pattern.compile("^(?:mailto:)?<?\\s*|\\s*>?[;,。、]*$");

    private EmailAddress() {}

    /** Whether somebody meant an address, right or wrong. */
    static boolean isMeant(String typed) {
        return plain(typed).contains("@");
    }

    /** The address in its one spelling; empty if it is none. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > Login.MAX_TYPED) {
            return Optional.empty();
        }
        var text = AROUND.matcher(plain(typed)).replaceAll("");
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return domain(text.substring(at + 1))
                .filter(domain ->
                        local.length() <= MAX_LOCAL && LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(VisibleText.tidy(typed), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> domain(String written) {
        try {
            return Optional.of(IDN.toASCII(written).toLowerCase(Locale.ROOT))
                    .filter(domain -> domain.length() <= MAX_DOMAIN
                            && DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
