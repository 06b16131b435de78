package org.guizhang.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Clocks;
import org.guizhang.shared.MovedClock;
import org.jspecify.annotations.Nullable;

/** What a server brings beside CDI: the database, transactions, settings at their defaults; and a clock that tests move. */
public final class ServerParts implements Extension {
    /** Where every test begins; a test that moves it moves it back. */
    public static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

    /** The data folder of this run. */
    public static final String DATA =
            "target/services-" + ProcessHandle.current().pid();

    static final MovedClock CLOCK = new MovedClock(NOON);
    private static @Nullable EntityManagerFactory factory;

    private final Set<Type> settings = new HashSet<>();

    static synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = connect();
        }
        return factory;
    }

    private static EntityManagerFactory connect() {
        try (var connection = TestDatabase.runtime()) {
            return Persistence.createEntityManagerFactory(
                    "guizhang",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                            "jakarta.persistence.jdbc.url",
                                    connection.getMetaData().getURL()
                                            + "&stringtype=unspecified&prepareThreshold=0&options=-c%20synchronous_commit=off",
                            "jakarta.persistence.jdbc.user", "guizhang_app",
                            "jakarta.persistence.jdbc.password", "app"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void transactions(@Observes BeforeBeanDiscovery found) {
        found.addAnnotatedType(LocalTransactions.class, LocalTransactions.class.getName());
    }

    void noOtherClock(@Observes ProcessAnnotatedType<Clocks> clocks) {
        clocks.veto();
    }

    <T, X> void note(@Observes ProcessInjectionPoint<T, X> point) {
        if (point.getInjectionPoint().getAnnotated().isAnnotationPresent(ConfigProperty.class)) {
            settings.add(point.getInjectionPoint().getType());
        }
    }

    void bring(@Observes AfterBeanDiscovery found) {
        found.<Clock>addBean().types(Clock.class).scope(Dependent.class).createWith(context -> CLOCK);
        for (var type : settings) {
            found.addBean()
                    .types(type)
                    .scope(Dependent.class)
                    .qualifiers(new AnyProperty())
                    .produceWith(instance ->
                            value(instance.select(InjectionPoint.class).get()));
        }
    }

    /** Stands for the annotation with any name, which binds nothing. */
    private static final class AnyProperty extends jakarta.enterprise.util.AnnotationLiteral<ConfigProperty>
            implements ConfigProperty {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String defaultValue() {
            return ConfigProperty.UNCONFIGURED_VALUE;
        }
    }

    private static Object value(InjectionPoint point) {
        var type = point.getType();
        var said = point.getAnnotated().getAnnotation(ConfigProperty.class).defaultValue();
        if (type instanceof ParameterizedType) {
            return Optional.empty();
        }
        if (said.equals(ConfigProperty.UNCONFIGURED_VALUE)) {
            return DATA;
        }
        if (type == int.class) {
            return Integer.valueOf(said);
        }
        return type == boolean.class ? (Object) Boolean.valueOf(said) : said;
    }

    <T> void fill(@Observes ProcessInjectionTarget<T> target) {
        var inner = target.getInjectionTarget();
        target.setInjectionTarget(new Filled<>(inner));
    }

    /** As it was, and with the fields that a server fills. */
    private record Filled<T>(InjectionTarget<T> inner) implements InjectionTarget<T> {
        @Override
        public void inject(T bean, CreationalContext<T> context) {
            inner.inject(bean, context);
            for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
        }

        private static void fill(Object bean, Field field) {
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                set(bean, field, LocalTransactions.entities());
            } else if (field.isAnnotationPresent(Resource.class)
                    && field.getType() == TransactionSynchronizationRegistry.class) {
                set(bean, field, LocalTransactions.registry());
            }
        }

        private static void set(Object bean, Field field, Object value) {
            try {
                field.setAccessible(true);
                field.set(bean, value);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }

        @Override
        public T produce(CreationalContext<T> context) {
            return inner.produce(context);
        }

        @Override
        public void postConstruct(T bean) {
            inner.postConstruct(bean);
        }

        @Override
        public void preDestroy(T bean) {
            inner.preDestroy(bean);
        }

        @Override
        public void dispose(T bean) {
            inner.dispose(bean);
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return inner.getInjectionPoints();
        }
    }
}
