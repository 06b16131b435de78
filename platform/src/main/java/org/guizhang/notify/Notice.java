package org.guizhang.notify;

import org.guizhang.shared.Message;

/**
 * Something people should know. Its sentences are stored as their keys and arguments: a key that was told once keeps its
 * place in the bundles, and the number of its arguments.
 *
 * @param kind what it is about, such as {@code sign-edition}; stable, for programs
 * @param subject id of the thing, so that {@link Notices#done} finds it again
 * @param title a line, such as {@code signing.notice}
 * @param text a sentence or two more; {@link #NOTHING} for none
 * @param address the place in the application that it leads to, such as {@code handbook}
 */
public record Notice(String kind, String subject, Message title, Message text, String address) {
    /** A text that says nothing. */
    public static final Message NOTHING = Message.said("");
}
