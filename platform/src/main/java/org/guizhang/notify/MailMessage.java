package org.guizhang.notify;

import java.util.List;
import org.guizhang.shared.Text;

/**
 * A mail in the making, in both languages; the reader gets one.
 *
 * @param subject the line in the mailbox
 * @param paragraphs what it says, in plain words without markup
 * @param action the words of the link, a verb and an object
 * @param link a whole address, such as {@link org.guizhang.shared.PublicAddress} begins
 */
public record MailMessage(Text subject, List<Text> paragraphs, Text action, String link) {}
