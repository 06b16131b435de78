package org.guizhang.template;

import java.util.Locale;
import org.guizhang.shared.Message;

/**
 * One thing that is wrong in a template's files.
 *
 * @param file path below the folder of templates or trades, such as {@code restaurant-operations/records/cash.yaml}
 * @param line from 1
 * @param pointer JSON pointer (RFC 6901) into the file; empty for the whole file
 * @param rule stable code of the broken rule
 * @param what what is wrong
 * @param remedy how to mend it
 */
public record TemplateProblem(String file, int line, String pointer, String rule, Message what, Message remedy) {

    /** One readable line. */
    public String in(Locale locale) {
        var place = pointer.isEmpty() ? file + ":" + line : file + ":" + line + " " + pointer;
        var frame = Message.of("template.problem-line", place, what, remedy);
        return frame.in(locale);
    }
}
