package org.guizhang.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what is read, in gzip, where the reader takes it and it is worth it. Answers to GET alone: no secret is among
 * them, so that their length tells nothing (a secret is answered to POST, once).
 */
@Provider
public class Compression implements WriterInterceptor {
    private static final Set<String> TEXTS = Set.of("json", "problem+json", "yaml", "csv", "plain");

    @Context
    Request request;

    @Context
    HttpHeaders asked;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!request.getMethod().equals(HttpMethod.GET)
                || !isText(context.getMediaType())
                || !takesGzip(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            context.proceed();
            return;
        }
        var out = new GzipFrom(context.getOutputStream(), () -> announce(context));
        context.setOutputStream(out);
        context.proceed();
        out.close();
    }

    private static void announce(WriterInterceptorContext context) {
        var headers = context.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        var tag = headers.getFirst(HttpHeaders.ETAG);
        if (tag != null && !tag.toString().startsWith("W/")) {
            // The same state in other bytes.
            headers.putSingle(HttpHeaders.ETAG, "W/" + tag);
        }
    }

    private static boolean isText(@Nullable MediaType type) {
        return type != null && TEXTS.contains(type.getSubtype().toLowerCase(Locale.ROOT));
    }

    /** Whether the header names gzip, or anything, and not with a weight of nought. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var any = false;
        for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var coding = part.replaceAll("\\s", "");
            var wanted = !coding.matches(".*;q=0(\\.0{0,3})?");
            var name = coding.replaceFirst(";.*", "");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return wanted;
            }
            any = name.equals("*") ? wanted : any;
        }
        return any;
    }
}
