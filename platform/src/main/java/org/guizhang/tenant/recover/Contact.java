package org.guizhang.tenant.recover;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is called and reached, for their own eyes.
 *
 * @param login what they sign in with: the e-mail address, the phone number, or business code/employee number
 * @param email null for none
 * @param phone null for none
 * @param verifiedAt when mail to {@code email} was shown to arrive; null while it was not
 * @param pending the address that counts as soon as its link is opened; null for none
 * @param mails whether this installation sends mail: without, addresses are taken as they are entered
 */
public record Contact(
        String name,
        String login,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Instant verifiedAt,
        @Nullable String pending,
        boolean mails) {

    /**
     * What is to change; null leaves it as it is. An address or number that is not the login is removed by {@code ""}.
     *
     * @param password the own one
     */
    public record Change(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,

            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password) {}
}
