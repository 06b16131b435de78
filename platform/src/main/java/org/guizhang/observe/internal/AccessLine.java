package org.guizhang.observe.internal;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.guizhang.observe.RequestTrace;

/**
 * A request in a line: when, trace, method, route, status, milliseconds, statements, business, person. Neither addresses
 * nor what was asked for: an address can be a secret, and a query names people.
 */
public final class AccessLine extends Formatter {
    /** Tells such an entry, whose values are method, route, status and milliseconds, from others. */
    public static final String FORM = "{0} {1} {2} {3}";

    @Override
    public String format(LogRecord entry) {
        var trace = RequestTrace.running();
        var said = entry.getParameters();
        return entry.getInstant().truncatedTo(ChronoUnit.MILLIS)
                + " trace=" + trace.map(RequestTrace::id).orElse("-")
                + " " + said[0] + " " + said[1] + " " + said[2] + " " + said[3] + "ms"
                + " sql=" + trace.map(RequestTrace::statements).orElse(0)
                + " tenant="
                + trace.flatMap(RequestTrace::tenant).map(Object::toString).orElse("-")
                + " person="
                + trace.flatMap(RequestTrace::person).map(Object::toString).orElse("-")
                + "\n";
    }
}
