package org.guizhang.joining;

/**
 * Carries an invitation to an e-mail address: asked by this feature, done by the one that sends mail. The link begins with
 * the address of the installation, never with one that a request named.
 */
public interface InvitationSender {
    /** Whether this installation sends mail; without, links are handed over by hand alone. */
    boolean isThere();

    /**
     * Lays the mail into the outbox, in the running transaction: what is undone is not sent. Whoever mails to several
     * addresses in one transaction goes by the order of the addresses.
     *
     * @return false: it names no address, this installation sends no mail, or too many invitations have been mailed to
     *     the address or by the business; the link has to be handed over by hand then
     */
    boolean carry(Invitation.Issued issued, String business, String inviter);
}
