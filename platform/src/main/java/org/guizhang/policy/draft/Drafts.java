package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;

/**
 * What drafts resolve to. Resolving is a pure function, so its results are kept by all that goes into it: what is kept
 * cannot be out of date, whoever changes a draft and on whichever node, and a program that resolves otherwise begins with
 * an empty memory.
 */
@ApplicationScoped
@ForFeatures
public class Drafts {
    /** Some 30 MB when all are there. */
    private static final int MOST_DIGESTS = 100_000;

    private static final long MEMORY_CHARACTERS = 8L << 20;

    @Inject
    Templates templates;

    @Inject
    CurrentCaller caller;

    private final Cache<String, String> digests =
            Caffeine.newBuilder().maximumSize(MOST_DIGESTS).build();

    private final Cache<String, Resolved> documents = Caffeine.newBuilder()
            .maximumWeight(MEMORY_CHARACTERS)
            .weigher((String parts, Resolved draft) -> draft.canonical().length())
            .build();

    /** The draft as it is at present. */
    public Resolved of(ModuleDraft module) {
        var parts = parts(module);
        var known = documents.getIfPresent(parts);
        if (known != null) {
            return known;
        }
        var draft = resolve(template(module), module.parameters(), module.amendments());
        documents.put(parts, draft);
        digests.put(parts, draft.digest());
        return draft;
    }

    /** The digest of the draft as it is at present, which is kept for longer than its text. */
    public String digest(ModuleDraft module) {
        var known = digests.getIfPresent(parts(module));
        return known == null ? of(module).digest() : known;
    }

    /**
     * A document that is no module's draft, or not yet; nothing is kept.
     *
     * @param raw values by key; throws {@link org.guizhang.shared.Rejected} naming the wrong ones
     */
    public Resolved resolve(Template template, Map<String, JsonNode> raw, List<Amendment> amendments) {
        return Resolver.resolve(template, ParameterValues.check(template, raw), amendments);
    }

    /** Two businesses may have templates of their own with the same id and version. */
    private String parts(ModuleDraft module) {
        return TemplateOrigin.of(module.templateId()) == TemplateOrigin.OWN
                ? caller.get().tenantId() + " " + module.parts()
                : module.parts();
    }

    private Template template(ModuleDraft module) {
        return templates.get(module.templateId(), module.templateVersion());
    }
}
