package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.HashSet;
import org.guizhang.shared.Rejected;
import org.guizhang.template.YamlSource;

/** The file of policy as code around its parts. */
public final class PolicyFile {
    public static final int FORMAT = 1;
    /** Bytes of a file. */
    public static final int MAX_BYTES = 2 << 20;

    private static final String HEAD = "format";

    private PolicyFile() {}

    /** Writes what the parts have. */
    public static String write(Collection<? extends Part> parts) {
        var root = JsonNodeFactory.instance.objectNode().put(HEAD, FORMAT);
        parts.forEach(part -> part.write(root));
        return YamlWriter.write(root);
    }

    /**
     * Opens a file for its parts to read.
     *
     * @throws Rejected naming line and remedy if it is no YAML, or no file of this kind
     */
    public static Reading open(byte[] yaml, Collection<? extends Part> parts) {
        var source = YamlSource.read(yaml, MAX_BYTES);
        var file = new Reading(source);
        var known = new HashSet<String>();
        known.add(HEAD);
        parts.forEach(part -> known.addAll(part.names()));
        if (!file.members("", source.root(), known)) {
            file.check();
        }
        if (!file.member(HEAD).isInt() || file.member(HEAD).intValue() != FORMAT) {
            file.wrong("/" + HEAD, "policy-format", FORMAT);
        }
        return file;
    }
}
