package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.guizhang.shared.PublicAddress;

/**
 * Lets everything behind it see the request as the client sent it, where a trusted proxy stands between; scheme and host
 * are those of the public address, if there is one. First of all filters ({@code web.xml}): the others ask whether the
 * connection is secure and who is there.
 */
public class ForwardedFilter implements Filter {
    @Inject
    TrustedProxies proxies;

    @Inject
    PublicAddress address;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var said =
                Forwarded.read(http.getRemoteAddr(), name -> Collections.list(http.getHeaders(name)), proxies::trusts);
        chain.doFilter(new ForwardedRequest(http, said, address.configured().orElse(null)), response);
    }
}
