package org.guizhang.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.health.Readiness;
import org.guizhang.observe.Measures;
import org.guizhang.observe.NodeLogs;
import org.guizhang.search.internal.SearchExecutor;
import org.guizhang.shared.Job;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.template.internal.OperatorImport;
import org.guizhang.tenant.legal.internal.LegalImport;
import org.guizhang.work.WorkerJobs;

/** Migration, import, ready; the only EJB, because the container's pools exist when it runs and not before. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    private static final String DRIVER = "org.postgresql.Driver";

    @Inject
    Settings settings;

    @Inject
    CatalogueImport catalogue;

    @Inject
    OperatorImport operator;

    @Inject
    LegalImport legal;

    @Inject
    DemoData demo;

    @Inject
    @Readiness
    ReadyCheck ready;

    @Inject
    SearchExecutor search;

    @Inject
    JobScheduler scheduler;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    WorkerJobs workers;

    @Inject
    NodeLogs logs;

    @Resource
    ManagedExecutorService executor;

    @PostConstruct
    void start() {
        try (var owner = connect()) {
            logs.open(settings.data());
            Measures.ofThisNode().slowFrom(settings.slowStatement());
            Migration.run(owner, settings.runtimeUser(), () -> setUp(owner));
        } catch (Exception failed) {
            throw new IllegalStateException("Guizhang could not start: " + failed.getMessage(), failed);
        }
        ready.declare();
        jobs.forEach(scheduler::start);
        workers.all().forEach(scheduler::start);
        executor.execute(search::warmUp);
    }

    private void setUp(Connection owner) throws SQLException, IOException {
        catalogue.run(owner);
        operator.run(owner, settings.data());
        legal.run(owner, settings.data());
        if (settings.demo()) {
            DemoBusiness.all().forEach(demo::setUp);
        }
    }

    private Connection connect() throws SQLException, ClassNotFoundException {
        Class.forName(DRIVER, true, Thread.currentThread().getContextClassLoader());
        var properties = new Properties();
        properties.setProperty("user", settings.ownerUser());
        properties.setProperty("password", settings.ownerPassword());
        return DriverManager.getConnection(settings.databaseUrl(), properties);
    }
}
