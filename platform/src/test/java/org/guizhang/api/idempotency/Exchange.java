package org.guizhang.api.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A POST with a key without a server: what is asked, and what the server was told to answer. */
final class Exchange {
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status;
    int error;

    private final Map<String, Object> attributes = new HashMap<>();
    private final String key;
    private final byte[] sent;

    Exchange(String key, String sent) {
        this.key = key;
        this.sent = sent.getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return made(HttpServletRequest.class, (proxy, method, given) -> switch (method.getName()) {
            case "getMethod" -> "POST";
            case "getHeaders" ->
                Collections.enumeration(given[0].equals(IdempotencyKey.HEADER) ? List.of(key) : List.of());
            case "getRequestURI" -> "/api/v1/sites";
            case "getQueryString", "getContentType" -> null;
            case "getInputStream" -> in();
            case "getAttribute" -> attributes.get(given[0]);
            case "setAttribute" -> attributes.put((String) given[0], given[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpServletResponse response() {
        return made(HttpServletResponse.class, (proxy, method, given) -> {
            switch (method.getName()) {
                case "setStatus" -> status = (int) given[0];
                case "sendError" -> error = (int) given[0];
                case "setHeader" -> headers.put((String) given[0], (String) given[1]);
                case "setContentLength" -> {}
                case "getOutputStream" -> {
                    return out();
                }
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        });
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private ServletInputStream in() {
        var bytes = new ByteArrayInputStream(sent);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private ServletOutputStream out() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) throws IOException {
                body.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
