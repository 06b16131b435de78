package org.guizhang.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guizhang.shared.Json;

/**
 * Connections of the runtime role that note how PostgreSQL went about each statement, those within functions too:
 * {@code auto_explain} tells it as a notice.
 */
final class Plans {
    private static final Pattern PLACE = Pattern.compile("\\?");

    private final String database;
    private final List<Plan> noted = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();

    /**
     * A statement's plan.
     *
     * @param own whether the application has sent it; otherwise it is a function's
     */
    record Plan(String sql, JsonNode root, boolean own) {}

    Plans(String database) throws SQLException {
        this.database = database;
        try (var admin = TestDatabase.superuser(database);
                var statement = admin.createStatement()) {
            var role = "alter role guizhang_app in database " + database + " set ";
            statement.execute(role + "session_preload_libraries = 'auto_explain'");
            statement.execute(role + "auto_explain.log_min_duration = 0");
            statement.execute(role + "auto_explain.log_nested_statements = on");
            statement.execute(role + "auto_explain.log_format = 'json'");
            statement.execute(role + "auto_explain.log_level = 'notice'");
        }
    }

    /** Plans that were carried out with how many buffers each touched. */
    static Plans counting(String database) throws SQLException {
        var plans = new Plans(database);
        try (var admin = TestDatabase.superuser(database);
                var statement = admin.createStatement()) {
            var role = "alter role guizhang_app in database " + database + " set ";
            statement.execute(role + "auto_explain.log_analyze = on");
            statement.execute(role + "auto_explain.log_buffers = on");
            statement.execute(role + "auto_explain.log_timing = off");
            // What is counted twice otherwise: a function's statements are a part of the statement that calls it.
            statement.execute(role + "auto_explain.log_nested_statements = off");
        }
        return plans;
    }

    /** Pages that a statement has looked at or written, wherever they were. */
    static long buffers(Plan plan) {
        return plan.root.path("Shared Hit Blocks").asLong()
                + plan.root.path("Shared Read Blocks").asLong();
    }

    DataSource connections() {
        return (DataSource) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> {
                    if (method.getName().equals("getConnection")) {
                        return noting(TestDatabase.runtime(database));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The plans of the statements of some work. */
    List<Plan> of(Callable<?> work) throws Exception {
        noted.clear();
        work.call();
        return List.copyOf(noted);
    }

    private Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    var result = call(connection, method, given);
                    if (result instanceof PreparedStatement statement) {
                        sent.add(numbered((String) given[0]));
                        return noting(statement);
                    }
                    return result;
                });
    }

    private PreparedStatement noting(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, given) -> {
                    var result = call(statement, method, given);
                    if (method.getName().startsWith("execute")) {
                        note(statement.getWarnings());
                        statement.clearWarnings();
                    }
                    return result;
                });
    }

    private static Object call(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private void note(SQLWarning first) {
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            var message = warning.getMessage();
            if (message.startsWith("duration: ")) {
                var told = read(message.substring(message.indexOf('{')));
                var sql = told.path("Query Text").asText();
                noted.add(new Plan(sql, told.path("Plan"), sent.contains(sql)));
            }
        }
    }

    /** As the driver sends it. */
    private static String numbered(String sql) {
        var number = new AtomicInteger();
        return PLACE.matcher(sql).replaceAll(place -> "\\$" + number.incrementAndGet());
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
