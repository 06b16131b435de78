package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.template.YamlSource;

/** The file of policy as code around its parts. */
public final class PolicyFile {
    /** Files of it end with the line {@code ...}, so that one cut short is known. */
    public static final int FORMAT = 2;

    /** Written before files said where they end; still taken, as they are. */
    private static final int ENDLESS = 1;

    /** Bytes of a file. */
    public static final int MAX_BYTES = 2 << 20;

    private static final String HEAD = "format";

    private PolicyFile() {}

    /** Writes what the parts have. */
    public static String write(Collection<? extends PolicyPart> parts) {
        var root = JsonNodeFactory.instance.objectNode().put(HEAD, FORMAT);
        parts.forEach(part -> part.write(root));
        return YamlWriter.write(root);
    }

    /**
     * Opens a file for its parts to read.
     *
     * @throws Rejected naming line and remedy if it is no YAML, or no file of this kind
     */
    public static PolicyReader open(byte[] yaml, Collection<? extends PolicyPart> parts) {
        var source = YamlSource.read(yaml, MAX_BYTES);
        var head = source.root().path(HEAD);
        if (head.isInt() && head.intValue() == FORMAT && !source.ended()) {
            throw Rejected.of(List.of(new Violation(
                    "",
                    "policy-end",
                    Message.of("violation.yaml-at", String.valueOf(lines(yaml)), Message.of("violation.policy-end")))));
        }
        var file = new PolicyReader(source);
        var known = new HashSet<String>();
        known.add(HEAD);
        parts.forEach(part -> known.addAll(part.names()));
        if (!file.members("", source.root(), known)) {
            file.check();
        }
        if (!head.isInt() || (head.intValue() != FORMAT && head.intValue() != ENDLESS)) {
            file.wrong("/" + HEAD, "policy-format", FORMAT);
        }
        return file;
    }

    private static int lines(byte[] yaml) {
        return Math.max(
                1, (int) new String(yaml, StandardCharsets.UTF_8).lines().count());
    }
}
