package org.guizhang.joining;

/** An installation without mail: links are handed over. */
final class NoMail implements InvitationSender {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public boolean carry(Invitation.Issued issued, String business, String inviter) {
        return false;
    }
}
