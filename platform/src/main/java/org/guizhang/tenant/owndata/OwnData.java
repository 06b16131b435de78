package org.guizhang.tenant.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.shared.AuditedAction;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.owndata.internal.ExportLimit;

/** Hands out everything that is kept about the caller in the present business. */
@ApplicationScoped
@Transactional
public class OwnData {
    private static final String FORMAT = "guizhang-own-data/1";

    @Inject
    @Any
    Instance<OwnDataPart> parts;

    @Inject
    ExportLimit limit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * The document: {@code format}, {@code madeAt}, {@code business}, then the parts by name, each with its newest
     * {@value OwnDataPart#MAX_ROWS} rows at most. Leaves a trace in the trail. Throws
     * {@link org.guizhang.shared.TooMany} when an account asks more than ten times in a row, then once an hour.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Map<String, Object> export() {
        var who = caller.person();
        limit.take(who.accountId());
        var document = new LinkedHashMap<String, Object>();
        document.put("format", FORMAT);
        document.put("madeAt", clock.instant());
        document.put("business", Map.of("id", who.tenantId(), "name", who.tenantName()));
        parts.stream()
                .sorted(Comparator.comparing(OwnDataPart::name))
                .forEach(part -> document.put(part.name(), part.of(who)));
        trail.fire(new AuditedAction(
                TenantAction.PERSON_DATA_EXPORTED, "person", who.personId().toString(), null, null));
        return document;
    }
}
