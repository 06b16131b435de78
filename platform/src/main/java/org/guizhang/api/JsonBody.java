package org.guizhang.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;

/**
 * Refuses a body that says it is in another character set than UTF-8 (RFC 8259 §8.1), cannot be read, is empty or is a bare {@code null}, so that resources always get what they
 * declare. Only here does broken JSON come from the caller: anywhere else it is a fault of ours.
 */
@Provider
public class JsonBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var charset = context.getMediaType() == null
                ? null
                : context.getMediaType().getParameters().get("charset");
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
        try {
            var body = context.proceed();
            if (body == null) {
                throw unreadable(Message.of("problem.json"));
            }
            return body;
        } catch (JsonProcessingException broken) {
            throw refusal(broken);
        }
    }

    private static Rejected refusal(JsonProcessingException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return at(unknown, "unknown");
        }
        if (broken instanceof WrongValue wrong) {
            return at(wrong, wrong.rule());
        }
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return at(mapping, "type");
        }
        var at = broken.getLocation();
        return unreadable(
                at == null || !(broken instanceof JsonParseException)
                        ? Message.of("problem.json")
                        : Message.of("problem.json-at", at.getLineNr(), at.getColumnNr()));
    }

    private static Rejected at(JsonMappingException mapping, String rule) {
        var pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        return Rejected.of(List.of(new Violation(pointer, rule, Message.of("violation." + rule))));
    }

    private static Rejected unreadable(Message what) {
        return new Rejected(what, List.of());
    }
}
