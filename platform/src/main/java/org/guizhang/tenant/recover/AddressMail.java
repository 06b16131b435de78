package org.guizhang.tenant.recover;

import java.util.Locale;

/**
 * Mails about an account to its address: asked by this feature, done by the one that sends mail. Each is laid into the
 * outbox of the caller's business in the running transaction; links begin with the address of the installation, never with
 * one that a request named.
 */
public interface AddressMail {
    /** Whether this installation sends mail. */
    boolean isThere();

    /**
     * Asks whoever reads it to confirm that the address is theirs.
     *
     * @param opened whether an account was opened with it; else one that exists is about to get it
     */
    void confirm(String address, Locale language, String secret, boolean opened);

    /** The way to a new password for {@code login}. */
    void recover(String address, Locale language, String login, String secret);

    /** Tells an address that it is no longer the account's. */
    void replaced(String address, Locale language, String by);
}
