package org.guizhang.joining;

/** Carries an invitation to an e-mail address: asked by this feature, done by the one that sends mail. */
public interface InvitationSender {
    /** Whether this installation sends mail; without, links are handed over by hand alone. */
    boolean isThere();

    /** Lays the mail into the outbox, in the running transaction: what is undone is not sent. */
    void carry(Invitation invitation, String business, String inviter, String link);
}
