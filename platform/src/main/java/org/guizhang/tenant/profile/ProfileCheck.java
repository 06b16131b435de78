package org.guizhang.tenant.profile;

import java.util.Optional;
import java.util.function.Function;
import org.guizhang.shared.Violations;
import org.guizhang.shared.VisibleText;
import org.guizhang.tenant.EmailAddress;
import org.guizhang.tenant.PhoneNumber;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.profile.BusinessProfile.Entry;
import org.jspecify.annotations.Nullable;

/** Reads what was entered about a business: each part in one spelling, everything that is wrong named. */
final class ProfileCheck {
    private ProfileCheck() {}

    static BusinessProfile checked(Entry entry, int revision) {
        var violations = new Violations();
        var name = violations.line("/name", entry.name(), SignUp.MAX_NAME);
        var code = code(violations, entry.creditCode());
        var contact = line(violations, "/contact", entry.contact(), BusinessProfile.MAX_CONTACT);
        var phone = spelled(
                violations, "/phone", entry.phone(), BusinessProfile.MAX_PHONE, PhoneNumber::contact, "contact-phone");
        var email = spelled(
                violations, "/email", entry.email(), BusinessProfile.MAX_EMAIL, EmailAddress::parse, "contact-email");
        var address = line(violations, "/address", entry.address(), BusinessProfile.MAX_ADDRESS);
        violations.check();
        return new BusinessProfile(name, code, contact, phone, email, address, revision);
    }

    private static @Nullable String code(Violations violations, @Nullable String typed) {
        return typed == null || VisibleText.isBlank(typed)
                ? null
                : SocialCreditCode.check(violations, "/creditCode", typed).orElse(null);
    }

    private static @Nullable String line(Violations violations, String field, @Nullable String typed, int max) {
        return VisibleText.isBlank(typed) ? null : violations.line(field, typed, max);
    }

    /** What is too long or holds what it must not is no number and no address either: one sentence says it. */
    private static @Nullable String spelled(
            Violations violations,
            String field,
            @Nullable String typed,
            int max,
            Function<String, Optional<String>> spelling,
            String rule) {
        if (typed == null || VisibleText.isBlank(typed)) {
            return null;
        }
        var known = typed.length() > max ? Optional.<String>empty() : spelling.apply(typed);
        if (known.isEmpty()) {
            violations.add(field, rule);
        }
        return known.orElse(null);
    }
}
