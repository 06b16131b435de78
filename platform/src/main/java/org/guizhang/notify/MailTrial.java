package org.guizhang.notify;

/**
 * What became of a mail that was sent to see whether mail works.
 *
 * @param taken whether the mail server has taken it; whether it arrives shows the mailbox
 * @param answer a sentence for whoever runs the installation, with the mail server's own words
 */
public record MailTrial(boolean taken, String answer) {}
