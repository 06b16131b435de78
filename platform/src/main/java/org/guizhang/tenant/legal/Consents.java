package org.guizhang.tenant.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.legal.internal.ConsentRows;
import org.guizhang.tenant.legal.internal.LegalRows;
import org.jspecify.annotations.Nullable;

/** What the caller's own account has said to the operator's documents, and what it has still to take note of. */
@ApplicationScoped
@Transactional
public class Consents {
    @Inject
    Database database;

    @Inject
    LegalRows legal;

    @Inject
    ConsentRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    ConsentCheck check;

    /** The oldest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Consent> own() {
        return rows.of(database.sql(), caller.person().accountId());
    }

    /** Wordings in force that the account does not know yet. */
    @Requires(Permission.READ_HANDBOOK)
    public List<LegalVersion> outstanding() {
        var sql = database.sql();
        var inForce = legal.inForce(sql);
        if (inForce.isEmpty()) {
            return List.of();
        }
        var known = rows.known(sql, caller.person().accountId());
        return inForce.stream()
                .filter(version -> !known.contains(version.version()))
                .toList();
    }

    /** The same with their words, and those the account knows. */
    @Requires(Permission.READ_HANDBOOK)
    public List<LegalNews> news() {
        var sql = database.sql();
        var news = new ArrayList<LegalNews>();
        for (var version : outstanding()) {
            var document = version.document();
            var before = rows.last(sql, caller.person().accountId(), document)
                    .flatMap(known -> legal.text(sql, document, known))
                    .orElse(null);
            news.add(new LegalNews(legal.text(sql, document, version.version()).orElseThrow(), before));
        }
        return news;
    }

    /**
     * Takes note of wordings in force. Refuses those that are not, for then the caller has read something else; those
     * noted before make no difference.
     */
    @Requires(Permission.READ_HANDBOOK)
    public void note(@Nullable List<String> versions) {
        var wanted = versions == null ? List.<String>of() : versions;
        var sql = database.sql();
        var inForce = legal.inForce(sql);
        var violations = new Violations();
        if (versions == null) {
            violations.add("/versions", "required");
        }
        for (var i = 0; i < wanted.size(); i++) {
            var version = wanted.get(i);
            if (inForce.stream().noneMatch(one -> one.version().equals(version))) {
                violations.add("/versions/" + i, "legal-version");
            }
        }
        violations.check();
        var who = caller.person();
        var known = rows.known(sql, who.accountId());
        var noted = inForce.stream()
                .filter(one -> wanted.contains(one.version()) && !known.contains(one.version()))
                .toList();
        check.record(who.accountId(), noted, Consent.Way.NOTED);
    }
}
