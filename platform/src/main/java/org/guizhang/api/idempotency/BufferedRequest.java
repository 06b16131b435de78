package org.guizhang.api.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guizhang.shared.Digests;

/** A request whose body was read to be compared, and can be read again. */
final class BufferedRequest extends HttpServletRequestWrapper {
    /** Of a digest, in characters. */
    static final int DIGEST_LENGTH = 64;

    private final byte[] body;
    private final InputStream whole;

    /** @param most bytes that are compared; a longer body is refused by whoever reads it */
    BufferedRequest(HttpServletRequest request, int most) throws IOException {
        super(request);
        var rest = request.getInputStream();
        body = rest.readNBytes(most);
        whole = new SequenceInputStream(new ByteArrayInputStream(body), rest);
    }

    /**
     * What is asked, and where: another body or address makes another digest, in lower-case hexadecimal. Whoever has it
     * can try out passwords that stand in the body.
     */
    String digest() {
        var head = String.join(
                "\n",
                getMethod(),
                getRequestURI(),
                Objects.requireNonNullElse(getQueryString(), ""),
                Objects.requireNonNullElse(getContentType(), ""),
                Digests.sha256(body));
        return Digests.sha256(head.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return whole.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("Nobody reads this without waiting");
            }
        };
    }
}
