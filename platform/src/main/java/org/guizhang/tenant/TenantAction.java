package org.guizhang.tenant;

import java.util.Arrays;
import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about accounts, people and the business itself. */
public enum TenantAction implements ActionName {
    TENANT_OPENED("tenant.opened"),
    LEGAL_AGREED("legal.agreed"),
    LEGAL_NOTED("legal.noted"),
    BUSINESS_CHANGED("business.changed"),
    PERSON_DATA_EXPORTED("person.data-exported"),
    PERSON_SIGNED_IN("person.signed-in"),
    PERSON_PASSWORD_CHANGED("person.password-changed"),
    PERSON_PASSWORD_RESET("person.password-reset"),
    PERSON_PASSWORD_GIVEN("person.password-given"),
    PERSON_RECOVERY_GIVEN("person.recovery-given"),
    PERSON_ADDRESS_CONFIRMED("person.address-confirmed"),
    PERSON_ADDRESS_CHANGED("person.address-changed"),
    PERSON_ADDRESS_LOST("person.address-lost"),
    PERSON_CONTACT_CHANGED("person.contact-changed"),
    PERSON_ADDED("person.added"),
    PERSON_ROLE_CHANGED("person.role-changed"),
    PERSON_ACCESS_ENDED("person.access-ended"),
    PERSON_ADMITTED("person.admitted"),
    TOKEN_ISSUED("token.issued"),
    TOKEN_REVOKED("token.revoked"),
    DEVICE_REGISTERED("device.registered"),
    DEVICE_REVOKED("device.revoked"),
    CALENDAR_FEED_MADE("calendar-feed.made"),
    CALENDAR_FEED_REVOKED("calendar-feed.revoked"),
    PERSON_LEFT("person.left"),
    PERSON_ERASURE_ASKED("person.erasure-asked"),
    PERSON_ERASED("person.erased");

    private final String code;

    TenantAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The action that was stored by its code; throws {@link java.util.NoSuchElementException} for a code of none. */
    public static TenantAction ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
