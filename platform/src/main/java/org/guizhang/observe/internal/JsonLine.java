package org.guizhang.observe.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.guizhang.observe.RequestTrace;
import org.guizhang.shared.Json;

/** An entry as one line of JSON, with the ids of the request it was written in. */
public final class JsonLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("time", entry.getInstant().toString());
        line.put("level", entry.getLevel().getName());
        line.put("logger", entry.getLoggerName());
        var values = entry.getParameters();
        if (AccessLine.FORM.equals(entry.getMessage()) && values != null) {
            line.put("message", "request");
            line.put("method", String.valueOf(values[0]));
            line.put("status", (Integer) values[2]);
            line.put("millis", (Long) values[3]);
        } else {
            line.put("message", formatMessage(entry));
        }
        RequestTrace.running().ifPresent(trace -> put(trace, line));
        if (entry.getThrown() != null) {
            var stack = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(stack));
            line.put("stack", stack.toString());
        }
        try {
            return Json.MAPPER.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(RequestTrace trace, ObjectNode line) {
        line.put("trace", trace.id());
        trace.route().ifPresent(route -> line.put("route", route));
        trace.tenant().ifPresent(tenant -> line.put("tenant", tenant.toString()));
        trace.person().ifPresent(person -> line.put("person", person.toString()));
        line.put("statements", trace.statements());
    }
}
