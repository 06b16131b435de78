package org.guizhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this installation from outside, for links that leave it: {@code GUIZHANG_PUBLIC_URL}, else the
 * address the request came to.
 */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "guizhang.public.url")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "guizhang.http.url", defaultValue = "http://127.0.0.1:8080/")
    String here;

    /** The address without a slash at its end, such as {@code https://rules.example.com}. */
    public String orElse(String asked) {
        return text().orElse(asked).replaceFirst("/+$", "");
    }

    /**
     * The configured one, else where this installation listens, without a slash at its end: for mails. What a request named
     * as its host would lead the reader, and the secret with them, wherever a stranger wants.
     */
    public String inMails() {
        return orElse(here);
    }

    /** The configured one, with scheme and host; it decides for every request. */
    public Optional<URI> configured() {
        return text().map(URI::create).filter(uri -> uri.getScheme() != null && uri.getHost() != null);
    }

    private Optional<String> text() {
        return configured.map(String::strip).filter(url -> !url.isEmpty());
    }
}
