package org.guizhang.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.guizhang.observe.Measures;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jspecify.annotations.Nullable;

/**
 * JDBI as it is set up here: on connections that others begin, commit and close. Moments and days are what PostgreSQL's
 * {@code timestamptz} and {@code date} are, a record is read from the columns named as its components, an enumeration by
 * its name, and {@code :tenant} is the tenant of the handle.
 */
final class Statements {
    private static final String TENANT = "tenant";

    private final Jdbi jdbi;

    /** On the connection that is the running one when a handle is asked for. */
    Statements(Supplier<Connection> running) {
        jdbi = Jdbi.create(new Borrowed(running));
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.setSqlLogger(new StatementClock());
        jdbi.registerArgument(new Moments());
        jdbi.registerArgument(new Dates());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        });
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
        ConcurrentMap<Class<?>, RowMapper<?>> records = new ConcurrentHashMap<>();
        jdbi.registerRowMapper((RowMapperFactory) (type, config) -> type instanceof Class<?> shape && shape.isRecord()
                ? Optional.of(records.computeIfAbsent(shape, ConstructorMapper::of))
                : Optional.empty());
        // A statement's arguments are secrets and people's data, and what failed goes to the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** A handle of no tenant. */
    Handle open() {
        return jdbi.open();
    }

    /** A handle on which {@code :tenant} is this one. */
    Handle of(UUID tenant) {
        var handle = jdbi.open();
        handle.getConfig(SqlStatements.class).addCustomizer(new NamedTenant(tenant));
        return handle;
    }

    private record Borrowed(Supplier<Connection> running) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return running.get();
        }

        @Override
        public void closeConnection(Connection connection) {
            // It is the transaction's.
        }
    }

    private record NamedTenant(UUID tenant) implements StatementCustomizer {
        @Override
        public void beforeTemplating(@Nullable PreparedStatement statement, StatementContext context) {
            if (context.getRawSql().contains(":" + TENANT)) {
                context.getBinding().addNamed(TENANT, tenant, QualifiedType.of(UUID.class));
            }
        }
    }

    /** Counts what is sent. */
    private static final class StatementClock implements SqlLogger {
        @Override
        public void logAfterExecution(StatementContext context) {
            note(context);
        }

        @Override
        public void logException(StatementContext context, SQLException failed) {
            note(context);
        }

        private static void note(StatementContext context) {
            Measures.ofThisNode()
                    .statement(
                            "jdbi", context.getElapsedTime(ChronoUnit.NANOS), String.valueOf(context.getRenderedSql()));
        }
    }

    private static final class Moments extends AbstractArgumentFactory<Instant> {
        Moments() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, moment.atOffset(ZoneOffset.UTC));
        }
    }

    private static final class Dates extends AbstractArgumentFactory<LocalDate> {
        Dates() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate day, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, day);
        }
    }
}
