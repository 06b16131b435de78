package org.guizhang.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of the trail: the conditions that are set, and no others, so that the indexes serve them. */
final class AuditQuery {
    /** Everybody in the trail once, each found behind the one before in the index; names are the latest. */
    static final String ACTORS = "with recursive who as ("
            + "(select actor from audit_event where tenant_id = ? order by actor limit 1) union all"
            + " select (select e.actor from audit_event e where e.tenant_id = ? and e.actor > who.actor"
            + " order by e.actor limit 1) from who where who.actor is not null)"
            + " select * from (select who.actor, (select e.actor_name from audit_event e where e.tenant_id = ?"
            + " and e.actor = who.actor order by e.seq desc limit 1) as actor_name from who"
            + " where who.actor is not null) named";

    /** The actions in the trail, each once. */
    static final String ACTIONS = "with recursive what as ("
            + "(select action from audit_event where tenant_id = ? order by action limit 1) union all"
            + " select (select e.action from audit_event e where e.tenant_id = ? and e.action > what.action"
            + " order by e.action limit 1) from what where what.action is not null)"
            + " select action from what where action is not null order by action";

    private final StringBuilder text = new StringBuilder(" from audit_event where tenant_id = ?");
    private final List<@Nullable Object> arguments = new ArrayList<>();

    AuditQuery(UUID tenant, AuditFilter filter) {
        arguments.add(tenant);
        if (filter.actor() != null) {
            and("actor = ?", filter.actor());
        }
        if (filter.action() != null) {
            and("action = ?", filter.action());
        }
        if (filter.from() != null) {
            and("at >= ?", filter.from());
        }
        if (filter.to() != null) {
            and("at < ?", filter.to());
        }
    }

    void and(String condition, Object value) {
        text.append(" and ").append(condition);
        arguments.add(value);
    }

    void end(String rest, Object... values) {
        text.append(rest);
        Collections.addAll(arguments, values);
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Object[] arguments() {
        return arguments.toArray();
    }
}
