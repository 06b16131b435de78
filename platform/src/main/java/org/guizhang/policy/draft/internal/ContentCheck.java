package org.guizhang.policy.draft.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.check.RelationCheck;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;

/** Whether a whole draft fits its template; fields are pointers into the {@link DraftContent}. */
public final class ContentCheck {
    private ContentCheck() {}

    /**
     * The draft with its values tidied.
     *
     * @throws Rejected naming everything that is wrong
     */
    public static DraftContent check(Template template, DraftContent given) {
        var found = new ArrayList<Violation>();
        var own = new HashMap<>(given.parameters());
        own.values().removeIf(value -> value == null || value.isNull());
        var values = new HashMap<String, JsonNode>();
        try {
            values.putAll(ParameterValues.check(template, own));
            values.keySet().retainAll(own.keySet());
        } catch (Rejected refused) {
            found.addAll(refused.violations());
        }
        var form = form(given.amendments());
        found.addAll(form.all());
        if (form.isEmpty()) {
            found.addAll(fit(template, given.amendments()));
        }
        if (!found.isEmpty()) {
            throw Rejected.of(found);
        }
        return new DraftContent(given.template(), given.version(), Map.copyOf(values), given.amendments());
    }

    private static Violations form(List<DraftContent.Entry> entries) {
        var violations = new Violations();
        if (entries.size() > Amendment.MAX) {
            violations.add("/amendments", "range", 0, Amendment.MAX);
        }
        var slots = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var at = "/amendments/" + i;
            var change = entries.get(i).change();
            if (change instanceof Change.Add add && add.into() == null) {
                violations.add(at + "/into", "required");
            } else if (change instanceof Change.Add add && add.key() == null) {
                violations.add(at + "/key", "required");
            } else if (change.target() == null) {
                violations.add(at + "/target", "required");
            } else if (!slots.add(change.slot())) {
                if (change instanceof Change.Add add) {
                    violations.add(at + "/key", "amendment-added-twice", String.valueOf(add.key()));
                } else {
                    violations.add(at, "amendment-twice", change.target());
                }
            }
            var reason = entries.get(i).reason();
            if (reason != null) {
                violations.text(at + "/reason", reason, Amendment.MAX_REASON);
            } else if (Amendment.needsReason(change)) {
                violations.add(at + "/reason", "required");
            }
        }
        return violations;
    }

    private static List<Violation> fit(Template template, List<DraftContent.Entry> entries) {
        var found = new ArrayList<Violation>();
        AmendmentCheck.violations(template, numbered(entries))
                .forEach((id, violations) -> violations.forEach(v -> found.add(new Violation(
                        "/amendments/" + id.getLeastSignificantBits()
                                + v.field().replaceFirst("^/change", ""),
                        v.rule(),
                        v.remedy()))));
        return found;
    }

    /** Relations that a checked draft contradicts. */
    public static List<Relation> broken(Template template, DraftContent checked) {
        return RelationCheck.broken(template, checked.parameters(), numbered(checked.amendments()));
    }

    /** Amendments whose ids are their places in the list. */
    private static List<Amendment> numbered(List<DraftContent.Entry> entries) {
        var list = new ArrayList<Amendment>();
        var nobody = new UUID(0, 0);
        for (var entry : entries) {
            list.add(
                    new Amendment(new UUID(0, list.size()), entry.change(), entry.reason(), nobody, "", Instant.EPOCH));
        }
        return list;
    }
}
