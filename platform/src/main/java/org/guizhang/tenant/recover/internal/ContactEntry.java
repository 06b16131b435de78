package org.guizhang.tenant.recover.internal;

import java.util.Objects;
import java.util.UUID;
import org.guizhang.shared.Violations;
import org.guizhang.shared.VisibleText;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.internal.Holder;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An address or number as somebody wants to have it.
 *
 * @param value null for none
 * @param isNew whether it differs from what is stored
 * @param isLogin whether it is what the account signs in with
 */
record ContactEntry(String kind, @Nullable String value, boolean isNew, boolean isLogin) {
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";

    /** @param typed null: as it is */
    static ContactEntry email(Violations violations, Holder holder, @Nullable String typed) {
        return read(violations, EMAIL, holder.address(), holder.hasEmailLogin(), typed);
    }

    /** @param typed null: as it is */
    static ContactEntry phone(Violations violations, Holder holder, @Nullable String typed) {
        return read(violations, PHONE, holder.number(), holder.hasPhoneLogin(), typed);
    }

    private static ContactEntry read(
            Violations violations, String kind, @Nullable String present, boolean login, @Nullable String typed) {
        if (typed == null) {
            return new ContactEntry(kind, present, false, login);
        }
        var field = "/" + kind;
        if (VisibleText.isBlank(typed)) {
            if (login) {
                violations.add(field, "required");
            }
            return new ContactEntry(kind, null, present != null, login);
        }
        var before = violations.all().size();
        var value = Login.check(violations, field, typed);
        if (before == violations.all().size() && value.isEmail() != kind.equals(EMAIL)) {
            violations.add(field, kind);
        }
        return new ContactEntry(kind, value.value(), !Objects.equals(value.value(), present), login);
    }

    /** Stores it; an address counts as nobody's confirmed one then. */
    void store(Handle sql, UUID account) {
        var column = isLogin ? "login" : kind;
        sql.createUpdate("update account set " + column + " = :value where id = :account")
                .bind("value", value)
                .bind("account", account)
                .execute();
        if (kind.equals(EMAIL)) {
            sql.createUpdate("update account set verified_at = null where id = :account")
                    .bind("account", account)
                    .execute();
        }
    }
}
