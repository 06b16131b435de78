package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.observe.BusinessLoad;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.Measures;
import org.guizhang.observe.StatusPart;
import org.guizhang.tenant.Database;

/** How many businesses there are, which of them ask most of this node, and what its connections are at. */
@ApplicationScoped
public class BusinessesStatus implements StatusPart {
    private static final int MOST = 10;

    @Inject
    Database database;

    /** Connections of all nodes, by what they are at: {@code active}, {@code idle}, {@code idle in transaction}. */
    record Connections(String state, long count) {}

    /**
     * All businesses together.
     *
     * @param busiest of this node, within this hour and the one before, those that took the longest first
     */
    record Businesses(long businesses, List<Connections> connections, List<BusinessLoad.Load> busiest) {}

    @Override
    public String name() {
        return "businesses";
    }

    @Override
    @Transactional
    public Told tell() {
        var sql = database.outsideTenants();
        var count =
                sql.createQuery("select count_businesses()").mapTo(Long.class).one();
        var connections = sql.createQuery("select coalesce(a.state, 'unknown') as state, count(*) as count"
                        + " from pg_stat_activity a where a.usename = current_user and a.datname = current_database()"
                        + " group by 1 order by 1")
                .mapTo(Connections.class)
                .list();
        var busiest = Measures.ofThisNode().businesses().top(MOST);
        var gauges = new ArrayList<Gauge>();
        gauges.add(Gauge.of("guizhang_businesses", "Businesses there are", count));
        connections.forEach(one -> gauges.add(new Gauge(
                "guizhang_database_connections",
                "Connections of all nodes to the database",
                Map.of("state", one.state()),
                one.count())));
        busiest.forEach(load -> {
            var tenant = Map.of("tenant", load.tenantId().toString());
            gauges.add(new Gauge(
                    "guizhang_business_busy_seconds",
                    "What requests of the ten busiest businesses took within this hour and the one before",
                    tenant,
                    load.seconds()));
            gauges.add(new Gauge(
                    "guizhang_business_requests", "Requests of the ten busiest businesses", tenant, load.requests()));
            gauges.add(new Gauge(
                    "guizhang_business_statements",
                    "Statements for the ten busiest businesses",
                    tenant,
                    load.statements()));
        });
        return new Told(new Businesses(count, connections, busiest), List.copyOf(gauges));
    }
}
