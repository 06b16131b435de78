package org.guizhang.tenant.accounts;

import org.guizhang.schema.Wired;

/** Passwords hashed in as few rounds as may be set. */
public final class QuickPasswords {
    private QuickPasswords() {}

    public static Passwords in(Wired wired) {
        var passwords = wired.get(Passwords.class);
        passwords.rounds = 10_000;
        passwords.start();
        return passwords;
    }
}
