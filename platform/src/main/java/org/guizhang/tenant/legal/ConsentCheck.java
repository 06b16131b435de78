package org.guizhang.tenant.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.legal.internal.ConsentRows;
import org.guizhang.tenant.legal.internal.LegalRows;
import org.jspecify.annotations.Nullable;

/** The tick of whoever opens an account or joins a business: asked for where there is something in force. */
@ApplicationScoped
public class ConsentCheck {
    private static final String FIELD = "/accepts";

    @Inject
    Database database;

    @Inject
    LegalRows legal;

    @Inject
    ConsentRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Notes every document in force whose wording is not among {@code accepts}. Whether the login has an account makes no
     * difference, so that the answer does not tell.
     *
     * @return what is agreed to, for {@link #give}
     */
    public List<LegalVersion> check(Violations violations, @Nullable List<String> accepts) {
        var wanted = legal.inForce(database.catalogue());
        missing(wanted, accepts, violations);
        return wanted;
    }

    /** The same for somebody who has signed in: what the account knows already is not asked for again. */
    public List<LegalVersion> checkOwn(Violations violations, @Nullable List<String> accepts, UUID account) {
        var sql = database.catalogue();
        var wanted = legal.inForce(sql);
        if (!wanted.isEmpty()) {
            var known = rows.known(sql, account);
            wanted = wanted.stream()
                    .filter(version -> !known.contains(version.version()))
                    .toList();
        }
        missing(wanted, accepts, violations);
        return wanted;
    }

    /** Records what an account has agreed to, in the transaction that opens or admits it. */
    public void give(UUID account, List<LegalVersion> agreed) {
        record(account, agreed, Consent.Way.AGREED);
    }

    /** Records what an account has said, and enters in the trail what it has not said before. */
    public void record(UUID account, List<LegalVersion> versions, Consent.Way way) {
        var added = new TreeMap<String, Object>();
        for (var version : versions) {
            if (rows.add(database.sql(), account, version, way)) {
                added.put(version.document().key(), version.version());
            }
        }
        if (!added.isEmpty()) {
            var action = way == Consent.Way.AGREED ? TenantAction.LEGAL_AGREED : TenantAction.LEGAL_NOTED;
            trail.fire(
                    new AuditedAction(action, "person", caller.get().personId().toString(), null, added));
        }
    }

    private static void missing(List<LegalVersion> wanted, @Nullable List<String> accepts, Violations violations) {
        for (var version : wanted) {
            if (accepts == null || !accepts.contains(version.version())) {
                var name = Message.of("legal." + version.document().key());
                violations.add(FIELD, "legal-accept", name);
            }
        }
    }
}
