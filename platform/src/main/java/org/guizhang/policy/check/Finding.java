package org.guizhang.policy.check;

import java.util.List;
import org.guizhang.policy.check.internal.DocumentPart;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;

/**
 * Something to mend, or at least to know, before a draft is published.
 *
 * @param rule stable code, such as {@code dead-link}
 * @param target path of keys of what it is about, such as {@code clauses/closing}; empty for the whole document
 * @param where what people call that place, such as 第十二条 打烊
 * @param arguments what the sentence names
 */
public record Finding(String rule, Severity severity, String target, Text where, List<Object> arguments) {

    /** Whether it keeps a draft from being published. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    public static Finding blocking(String rule, DocumentPart part, Object... arguments) {
        return new Finding(rule, Severity.BLOCKING, part.path(), part.title(), List.of(arguments));
    }

    public static Finding warning(String rule, DocumentPart part, Object... arguments) {
        return new Finding(rule, Severity.WARNING, part.path(), part.title(), List.of(arguments));
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }

    /** As a problem of the draft. */
    public Violation violation() {
        return new Violation("/draft/" + target, rule, Message.of("check.sentence", where, what(), remedy()));
    }

    public Message what() {
        return new Message("check." + rule, arguments);
    }

    public Message remedy() {
        return Message.of("check." + rule + ".remedy");
    }
}
