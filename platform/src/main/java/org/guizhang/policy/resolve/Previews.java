package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** Templates as their readers would see them, before anybody has activated them. */
@ApplicationScoped
@Transactional
public class Previews {
    @Inject
    Templates templates;

    /**
     * A template with every value in place.
     *
     * @param version null for the newest
     * @param trade whose values are taken where it brings some, null for the template's own
     */
    @Unguarded("the catalogue is public: it is shown before sign-up")
    public Resolved of(String template, @Nullable String version, @Nullable String trade) {
        var found = templates.shown(template, version);
        var values = trade == null
                ? Map.<String, JsonNode>of()
                : templates.trade(trade).defaultsFor(found);
        return Resolver.resolve(found, ParameterValues.check(found, values));
    }
}
