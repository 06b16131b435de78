package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.guizhang.observe.Measures;
import org.guizhang.observe.NodeLogs;
import org.guizhang.observe.NodeState;
import org.guizhang.observe.RequestTrace;
import org.guizhang.tenant.DatabaseFailure;

/**
 * The outermost filter (web.xml): gives a request its trace and tells it in the answer, counts and times it, and says
 * 503 where nothing can be done: the node takes nothing new, or the database is away.
 */
public class RequestObserver implements Filter {
    static final String TRACE = "traceparent";

    @Inject
    NodeState node;

    @Inject
    NodeLogs logs;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var trace = RequestTrace.begin(http.getHeader(TRACE));
        answer.setHeader(TRACE, trace.header());
        var begun = System.nanoTime();
        Measures.ofThisNode().requestBegins();
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            pass(http, answer, chain);
            status = answer.getStatus();
        } finally {
            var nanos = System.nanoTime() - begun;
            var route = trace.route().orElseGet(() -> RouteName.of(http));
            trace.route(route);
            Measures.ofThisNode().requestEnds(trace, new Measures.Route(route, RouteName.method(http), status), nanos);
            logs.answered(
                    RouteName.method(http),
                    route,
                    status,
                    Duration.ofNanos(nanos).toMillis());
            trace.end();
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (node.phase() == NodeState.Phase.CLOSED && !RouteName.isOfOperators(request)) {
            response.setHeader("Connection", "close");
            Unavailable.answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (response.isCommitted() || !DatabaseFailure.isAway(failed)) {
                throw failed;
            }
            response.reset();
            RequestTrace.running().ifPresent(trace -> response.setHeader(TRACE, trace.header()));
            Unavailable.answer(request, response);
        }
    }
}
