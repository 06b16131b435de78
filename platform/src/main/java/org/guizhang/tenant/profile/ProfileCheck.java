package org.guizhang.tenant.profile;

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
        var phone = phone(violations, line(violations, "/phone", unmarked(entry.phone()), BusinessProfile.MAX_PHONE));
        var email = email(violations, line(violations, "/email", entry.email(), BusinessProfile.MAX_EMAIL));
        var address = line(violations, "/address", entry.address(), BusinessProfile.MAX_ADDRESS);
        violations.check();
        return new BusinessProfile(name, code, contact, phone, email, address, revision);
    }

    private static @Nullable String code(Violations violations, @Nullable String typed) {
        return typed == null || isBlank(typed)
                ? null
                : SocialCreditCode.check(violations, "/creditCode", typed).orElse(null);
    }

    private static @Nullable String line(Violations violations, String field, @Nullable String typed, int max) {
        return isBlank(typed) ? null : violations.line(field, typed, max);
    }

    /** Address books put marks of reading order around numbers. */
    private static @Nullable String unmarked(@Nullable String typed) {
        return typed == null ? null : typed.replaceAll("\\p{Cf}", "");
    }

    private static @Nullable String phone(Violations violations, @Nullable String typed) {
        var number = typed == null ? null : PhoneNumber.contact(typed).orElse(null);
        if (typed != null && number == null) {
            violations.add("/phone", "contact-phone");
        }
        return number;
    }

    private static @Nullable String email(Violations violations, @Nullable String typed) {
        var address = typed == null ? null : EmailAddress.parse(typed).orElse(null);
        if (typed != null && address == null) {
            violations.add("/email", "contact-email");
        }
        return address;
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || !VisibleText.isVisible(VisibleText.tidy(typed));
    }
}
