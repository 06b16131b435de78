package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.template.Parameter;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;

/**
 * What differs between two versions of a template as far as it can matter to a business, worked out once for all that
 * go this way.
 *
 * @param renamed keys of parameters that have another one now
 * @param gone keys of parameters that are no more
 * @param changed parameters whose definition is another, by their new key
 */
public record VersionStep(
        Succession succession, Map<String, String> renamed, Set<String> gone, Map<String, Parameter> changed) {

    public static VersionStep between(Template old, Template fresh, Succession succession) {
        var renamed = new HashMap<String, String>();
        var gone = new HashSet<String>();
        var changed = new HashMap<String, Parameter>();
        for (var parameter : old.parameters()) {
            var there = succession.of("parameter:" + parameter.key()).stream().findFirst();
            if (there.isEmpty()) {
                gone.add(parameter.key());
                continue;
            }
            var key = there.get().substring("parameter:".length());
            if (!key.equals(parameter.key())) {
                renamed.put(parameter.key(), key);
            }
            fresh.parameter(key).filter(now -> !now.equals(parameter)).ifPresent(now -> changed.put(key, now));
        }
        return new VersionStep(succession, renamed, gone, changed);
    }

    /**
     * The plan for a business without amendments whose values all hold: it costs as much as the business has set
     * itself. Empty for others, whose plan {@link Rebase} makes.
     */
    public Optional<UpgradePlan> simple(List<Amendment> amendments, Map<String, JsonNode> own) {
        if (!amendments.isEmpty()) {
            return Optional.empty();
        }
        var kept = new HashMap<String, JsonNode>();
        for (var entry : own.entrySet()) {
            var key = renamed.getOrDefault(entry.getKey(), entry.getKey());
            var parameter = changed.get(key);
            if (parameter != null
                    && ValueCheck.check(parameter, entry.getValue()).isPresent()) {
                return Optional.empty();
            }
            if (!gone.contains(entry.getKey())) {
                kept.put(key, entry.getValue());
            }
        }
        return Optional.of(new UpgradePlan(List.of(), List.of(), 0, List.of(), kept));
    }
}
