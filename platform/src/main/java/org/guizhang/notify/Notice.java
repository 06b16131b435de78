package org.guizhang.notify;

import org.guizhang.shared.Text;

/**
 * Something people should know, in both languages.
 *
 * @param kind what it is about, such as {@code sign-edition}; stable, for programs
 * @param subject id of the thing, so that {@link Notices#done} finds it again
 * @param title a line, such as 请阅读并签收《…》
 * @param text a sentence or two more; may be empty
 * @param address the place in the application that it leads to, such as {@code handbook}
 */
public record Notice(String kind, String subject, Text title, Text text, String address) {}
