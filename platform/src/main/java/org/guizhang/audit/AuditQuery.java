package org.guizhang.audit;

import org.guizhang.tenant.Conditions;

/** How the trail is asked. */
final class AuditQuery {
    static final String EVENTS = " from audit_event where tenant_id = :tenant";

    /** Everybody in the trail once, each found behind the one before in the index; names are the latest. */
    static final String ACTORS = "with recursive who as ("
            + "(select actor from audit_event where tenant_id = :tenant order by actor limit 1) union all"
            + " select (select e.actor from audit_event e where e.tenant_id = :tenant and e.actor > who.actor"
            + " order by e.actor limit 1) from who where who.actor is not null)"
            + " select * from (select who.actor as id, (select e.actor_name from audit_event e"
            + " where e.tenant_id = :tenant and e.actor = who.actor order by e.seq desc limit 1) as name from who"
            + " where who.actor is not null) named";

    /** The actions in the trail, each once. */
    static final String ACTIONS = "with recursive what as ("
            + "(select action from audit_event where tenant_id = :tenant order by action limit 1) union all"
            + " select (select e.action from audit_event e where e.tenant_id = :tenant and e.action > what.action"
            + " order by e.action limit 1) from what where what.action is not null)"
            + " select action from what where action is not null order by action";

    private AuditQuery() {}

    static Conditions of(AuditFilter filter) {
        var conditions = new Conditions();
        conditions.and("actor = :actor", "actor", filter.actor());
        conditions.and("action = :action", "action", filter.action());
        conditions.and("at >= :from", "from", filter.from());
        conditions.and("at < :to", "to", filter.to());
        return conditions;
    }
}
