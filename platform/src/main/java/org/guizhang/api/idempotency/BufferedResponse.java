package org.guizhang.api.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds an answer back, headers and all, until it is known that its effect is stored. */
final class BufferedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
    private int status = SC_OK;
    private boolean error;
    private @Nullable String message;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isGood() {
        return status >= SC_OK && status < SC_MULTIPLE_CHOICES;
    }

    /** What is kept of it, for a request of this digest. */
    KeptAnswer answering(String request) {
        return new KeptAnswer(request, status, headers, body());
    }

    /** Takes the place of an answer by one that was given before. */
    void repeat(KeptAnswer kept) {
        reset();
        status = kept.status();
        headers.putAll(kept.headers());
        body.writeBytes(kept.body());
    }

    /** Gives it to whoever waits for it. Of an error the server makes its page now, as it would have done at once. */
    void give() throws IOException {
        var response = (HttpServletResponse) getResponse();
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (error) {
            response.sendError(status, message);
            return;
        }
        response.setStatus(status);
        var bytes = body();
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    private byte[] body() {
        writer.flush();
        return body.toByteArray();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        sendError(code, null);
    }

    @Override
    public void sendError(int code, @Nullable String what) {
        resetBuffer();
        status = code;
        error = true;
        message = what;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, new ArrayList<>(List.of(value)));
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        var held = headers.get(name);
        return held == null ? super.getHeader(name) : held.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        var held = headers.get(name);
        return held == null ? super.getHeaders(name) : List.copyOf(held);
    }

    @Override
    public void setContentType(String type) {
        setHeader("Content-Type", type);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public void setContentLength(int length) {
        // Known when the answer is given.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known when the answer is given.
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                body.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Nobody writes this without waiting");
            }
        };
    }

    @Override
    public void flushBuffer() throws IOException {
        writer.flush();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        headers.clear();
        resetBuffer();
        status = SC_OK;
        error = false;
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        body.reset();
    }
}
