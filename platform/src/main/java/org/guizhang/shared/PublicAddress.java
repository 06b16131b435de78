package org.guizhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this installation from outside, for links that leave it: {@code GUIZHANG_PUBLIC_URL} (behind a
 * proxy the server cannot know it), else the address the request came to.
 */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "guizhang.public.url")
    Optional<String> configured;

    /** The address without a slash at its end, such as {@code https://rules.example.com}. */
    public String over(String asked) {
        return configured
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .orElse(asked)
                .replaceFirst("/+$", "");
    }
}
