package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.shared.Job;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.RequestRates;

/** Reads how many requests the operator lets single businesses make, so that no request has to. */
@ApplicationScoped
public class RequestRatesJob implements Job {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    RequestRates rates;

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    @Transactional
    @ActivateRequestContext
    public void run() {
        rates.set(database
                .outsideTenants()
                .createQuery("select tenant_id, requests_per_minute from own_request_rates()")
                .map(row -> Map.entry(
                        row.getColumn("tenant_id", UUID.class), row.getColumn("requests_per_minute", Integer.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
