package org.guizhang.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;

/** The business of a test: nothing but itself and whoever has called so far. */
public final class Business {
    private final UUID tenant;
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);

    private Business(UUID tenant) {
        this.tenant = tenant;
    }

    /** Opens another one; whoever calls stays. */
    public static Business open() throws SQLException {
        var house = new Business(UUID.randomUUID());
        house.change(
                "insert into tenant (id, name, trade, code, created_at) values (?, 'House', 'tea-house', ?, now())",
                house.tenant,
                house.tenant.toString());
        house.change("insert into tenant_head (tenant_id) values (?)", house.tenant);
        return house;
    }

    /** Is of a trade from here on, such as one whose templates a test has imported. */
    public void trade(String trade) throws SQLException {
        change("update tenant set trade = ? where id = ?", trade, tenant);
    }

    /** Is somebody with that role from here on. */
    public void become(Role role) {
        Services.get(CurrentCaller.class).set(caller(role));
    }

    /** Does something as somebody with that role. */
    public <T> T as(Role role, Supplier<T> work) {
        var before = Services.get(CurrentCaller.class).get();
        become(role);
        try {
            return work.get();
        } finally {
            Services.get(CurrentCaller.class).set(before);
        }
    }

    /** Whoever is called that role here. */
    public UUID person(Role role) {
        return caller(role).personId();
    }

    private Caller caller(Role role) {
        return callers.computeIfAbsent(role, missing -> {
            var person = add(missing);
            return Services.get(Accounts.class).callerIn(person, tenant, 0);
        });
    }

    /** Person and account have one id. */
    private UUID add(Role role) {
        var id = UUID.randomUUID();
        try {
            change(
                    "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                            + " values (?, ?, '', false, 'en', now())",
                    id,
                    id.toString());
            change(
                    "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, true, now(), 1)",
                    tenant,
                    id,
                    id,
                    role + " of House",
                    id.toString(),
                    role.name());
            return id;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.runtime()) {
            run(connection, "select set_config('app.tenant_id', ?, false)", tenant.toString());
            run(connection, sql, values);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
