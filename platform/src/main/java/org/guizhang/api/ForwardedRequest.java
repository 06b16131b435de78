package org.guizhang.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A request as its client sent it to the outermost proxy. */
final class ForwardedRequest extends HttpServletRequestWrapper {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private final String address;
    private final String scheme;
    private final String host;
    private final int port;

    ForwardedRequest(HttpServletRequest request, Forwarded said, @Nullable URI configured) {
        super(request);
        address = said.address();
        var from = configured == null ? said(request, said) : configured;
        scheme = from.getScheme();
        // A name that no address of the web can have, such as one with an underscore, is taken as it is.
        host = from.getHost() == null ? request.getServerName() : from.getHost();
        port = from.getPort() > 0 ? from.getPort() : scheme.equals("https") ? HTTPS : HTTP;
    }

    /** A Host that is none is refused further on; here it only has to do no harm (RFC 2606 keeps this name free). */
    private static URI said(HttpServletRequest request, Forwarded said) {
        try {
            return written(request, said);
        } catch (IllegalArgumentException noHost) {
            return URI.create(request.getScheme() + "://invalid");
        }
    }

    private static URI written(HttpServletRequest request, Forwarded said) {
        var scheme = said.scheme() == null ? request.getScheme() : said.scheme();
        if (said.host() != null) {
            return URI.create(scheme + "://" + said.host());
        }
        // Behind a proxy the port is part of the Host header, or the scheme's own.
        var port = request.getServerPort();
        var usual = scheme.equals(request.getScheme()) || (port != HTTP && port != HTTPS) ? port : -1;
        var name = request.getServerName();
        var literal = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        return URI.create(scheme + "://" + literal + (usual > 0 ? ":" + usual : ""));
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var usual = port == (isSecure() ? HTTPS : HTTP);
        return new StringBuffer(scheme)
                .append("://")
                .append(host)
                .append(usual ? "" : ":" + port)
                .append(getRequestURI());
    }
}
