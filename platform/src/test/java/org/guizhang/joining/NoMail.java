package org.guizhang.joining;

/** An installation without mail: links are handed over. */
final class NoMail implements InvitationSender {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void carry(Invitation invitation, String business, String inviter, String link) {
        throw new AssertionError("no mail here");
    }
}
