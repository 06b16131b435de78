package org.guizhang.tenant.profile;

import org.jspecify.annotations.Nullable;

/**
 * Who a business is. Everything but the name may be missing.
 *
 * @param creditCode unified social credit code, 18 characters
 * @param contact whom to ask, at most {@value #MAX_CONTACT} characters
 * @param phone as people write it in China, with + and country code from elsewhere
 * @param address at most {@value #MAX_ADDRESS} characters
 * @param revision 0 where nothing was entered since the sign-up
 */
public record BusinessProfile(
        String name,
        @Nullable String creditCode,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        int revision) {
    public static final int MAX_CONTACT = 100;
    public static final int MAX_PHONE = 40;
    public static final int MAX_EMAIL = 254;
    public static final int MAX_ADDRESS = 200;

    /** The same as it is entered; what is left out or blank is emptied. */
    public record Entry(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {}

    BusinessIdentity identity() {
        return new BusinessIdentity(name, creditCode);
    }

    Entry entry() {
        return new Entry(name, creditCode, contact, phone, email, address);
    }

    @Nullable
    BusinessContact known() {
        var known = creditCode != null || contact != null || phone != null || email != null || address != null;
        return known ? new BusinessContact(creditCode, contact, phone, email, address) : null;
    }
}
