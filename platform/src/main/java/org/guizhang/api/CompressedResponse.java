package org.guizhang.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer that is compressed if it turns out to be a text that is long enough. Its length waits until that is known. */
class CompressedResponse extends HttpServletResponseWrapper {
    private static final Set<String> TEXTS = Set.of(
            "html", "css", "javascript", "json", "problem+json", "manifest+json", "svg+xml", "csv", "plain", "yaml");
    private static final String LENGTH = "Content-Length";
    private static final String ENCODING = "Content-Encoding";
    private static final String VARY = "Vary";
    private static final String TAG = "ETag";

    private final HttpServletRequest request;
    private @Nullable Stream stream;
    private @Nullable PrintWriter writer;
    private long length = -1;
    private boolean ended;

    CompressedResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Writes what was held back; whoever gave the answer closes it. */
    void finish() throws IOException {
        if (ended) {
            return;
        }
        if (writer != null) {
            writer.flush();
        }
        if (stream == null) {
            tellLength();
        } else {
            stream.finish();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            var encoding = getCharacterEncoding();
            setCharacterEncoding(encoding);
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(encoding)));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (stream == null || stream.isDecided()) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
        length = -1;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        stream = null;
        writer = null;
    }

    @Override
    public void sendError(int status) throws IOException {
        ended = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        ended = true;
        super.sendError(status, message);
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) {
            length = Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) {
            length = Long.parseLong(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    private void tellLength() {
        if (length >= 0 && !isCommitted()) {
            super.setContentLengthLong(length);
        }
    }

    private boolean isText() {
        var type = getContentType();
        return type != null
                && TEXTS.contains(type.replaceFirst(";.*", "")
                        .replaceFirst(".*/(x-)?", "")
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    /** Whether there may be two forms of it; whoever keeps one has to know by what they differ. */
    private boolean hasTwoForms() {
        return isText() && getHeader(ENCODING) == null && !CompressionFilter.isSecret(request);
    }

    private void vary() {
        var known = String.join(",", getHeaders(VARY)).toLowerCase(Locale.ROOT);
        if (!known.contains("accept-encoding")) {
            super.addHeader(VARY, "Accept-Encoding");
        }
    }

    private void announce() {
        super.setHeader(ENCODING, "gzip");
        var tag = getHeader(TAG);
        if (tag != null && !tag.startsWith("W/")) {
            // The same state in other bytes.
            super.setHeader(TAG, "W/" + tag);
        }
    }

    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream plain;
        private @Nullable OutputStream chosen;
        private @Nullable GzipFrom gzip;

        Stream(ServletOutputStream plain) {
            this.plain = plain;
        }

        boolean isDecided() {
            return chosen != null && (gzip == null || gzip.isCompressing());
        }

        void finish() throws IOException {
            if (gzip == null) {
                if (chosen == null) {
                    tellLength();
                }
                return;
            }
            if (!gzip.isCompressing()) {
                tellLength();
            }
            gzip.close();
        }

        private OutputStream chosen() {
            var known = chosen;
            if (known != null) {
                return known;
            }
            var two = hasTwoForms();
            if (two) {
                vary();
            }
            if (two && CompressionFilter.takesGzip(request.getHeader("Accept-Encoding"))) {
                gzip = new GzipFrom(plain, CompressedResponse.this::announce);
                chosen = gzip;
                return gzip;
            }
            tellLength();
            chosen = plain;
            return plain;
        }

        @Override
        public void write(int one) throws IOException {
            chosen().write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            chosen().write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            if (isDecided()) {
                chosen().flush();
            }
        }

        @Override
        public void close() throws IOException {
            finish();
        }

        @Override
        public boolean isReady() {
            return plain.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Compressed answers are written at once");
        }
    }
}
