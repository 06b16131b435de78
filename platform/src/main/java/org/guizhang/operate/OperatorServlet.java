package org.guizhang.operate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.guizhang.observe.NodeState;
import org.guizhang.operate.internal.BusinessesDoor;
import org.guizhang.operate.internal.MailDoor;
import org.guizhang.operate.internal.MetricsText;
import org.guizhang.operate.internal.NodeStatus;
import org.guizhang.operate.internal.OperatorToken;
import org.guizhang.operate.internal.StatusText;
import org.guizhang.shared.Json;

/**
 * {@code GET /operator/metrics} (OpenMetrics), {@code GET /operator/status} (JSON, or plain text for those who accept
 * that), {@code POST /operator/leave} and {@code POST /operator/close}; {@code GET /operator/businesses} and
 * what is done to one of them; {@code POST /operator/mail-test}; docs/operations.md.
 */
@WebServlet("/operator/*")
public class OperatorServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    @Inject
    OperatorToken token;

    @Inject
    NodeState node;

    @Inject
    NodeStatus status;

    @Inject
    BusinessesDoor businesses;

    @Inject
    MailDoor mails;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!token.isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"guizhang operator\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        switch (request.getMethod() + " " + request.getPathInfo()) {
            case "GET /metrics" -> write(response, METRICS, MetricsText.of(status.read()));
            case "GET /status" -> {
                var read = status.read();
                if (String.valueOf(request.getHeader("Accept")).startsWith("text/plain")) {
                    write(response, "text/plain; charset=utf-8", StatusText.of(Json.tree(read.status())));
                } else {
                    write(response, "application/json", Json.write(read.status()));
                }
            }
            case "POST /leave" -> {
                var watched = node.isWatched();
                node.leave();
                write(response, "text/plain", watched ? "watched" : "alone");
            }
            case "POST /close" -> {
                node.close();
                write(response, "text/plain", Integer.toString(status.underWay()));
            }
            case "POST /mail-test" -> write(response, mails.send(request.getInputStream()));
            case "GET /businesses" -> write(response, "application/json", businesses.list());
            default -> {
                write(
                        response,
                        businesses.act(
                                request.getMethod(), String.valueOf(request.getPathInfo()), request.getInputStream()));
            }
        }
    }

    private static void write(HttpServletResponse response, BusinessesDoor.Answer answer) throws IOException {
        response.setStatus(answer.status());
        write(response, "application/json", answer.json());
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
