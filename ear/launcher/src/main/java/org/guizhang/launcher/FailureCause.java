package org.guizhang.launcher;

import java.util.regex.Pattern;

/** Finds the sentence that explains a failed deployment in the server's log. */
final class FailureCause {
    /** {@code Caused by: a.b.SomeException: The sentence}. The deepest cause comes last. */
    private static final Pattern CAUSE =
            Pattern.compile("^Caused by: [\\w.$]+(?:Exception|Error|Rejected|Refusal)?: (.+)$", Pattern.MULTILINE);

    private static final Pattern REPORT =
            Pattern.compile("deploy AdminCommand(.+?)(?: Please see server.log.*)?$", Pattern.MULTILINE);

    private FailureCause() {}

    static String in(String log) {
        var found = "";
        var first = CAUSE.matcher(log);
        // One failure is logged several times over; the first full trace ends with its root.
        var trace = -1;
        while (first.find()) {
            if (trace >= 0 && log.substring(trace, first.start()).contains("|#]")) {
                break;
            }
            found = first.group(1);
            trace = first.end();
        }
        if (found.isEmpty()) {
            var report = REPORT.matcher(log);
            found = report.find() ? report.group(1) : "the server ended without saying why";
        }
        return found.strip().replaceFirst("\\.$", "");
    }
}
