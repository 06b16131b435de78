package org.guizhang.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;

/** Refuses an empty body and a bare {@code null}, so that resources always get what they declare. */
@Provider
public class BodyPresent implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null) {
            throw new Rejected(Message.of("problem.json"), List.of());
        }
        return body;
    }
}
