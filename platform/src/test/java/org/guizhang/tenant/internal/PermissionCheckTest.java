package org.guizhang.tenant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.tenant.Actor;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.SystemActor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets into a service method that asks for a permission. */
class PermissionCheckTest {
    private static final UUID TENANT = new UUID(1, 1);
    private final CurrentCaller caller = new CurrentCaller();
    private final PermissionCheck check = new PermissionCheck();

    PermissionCheckTest() {
        check.caller = caller;
    }

    @Test
    void whoMayGetsIn() throws Exception {
        caller.set(person(Role.STAFF, false));
        assertThat(check.check(new Call("read"))).isEqualTo("done");
        assertThatThrownBy(() -> check.check(new Call("publish"))).isInstanceOf(Forbidden.class);
        caller.set(person(Role.OWNER, false));
        assertThat(check.check(new Call("publish"))).isEqualTo("done");
    }

    @Test
    void aPasswordThatAnotherGaveIsChangedFirst() {
        caller.set(person(Role.OWNER, true));
        assertThatThrownBy(() -> check.check(new Call("read")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("temporary-password");
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThatThrownBy(() -> check.check(new Call("read"))).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void theSystemIsNoPerson() throws Exception {
        for (var system : new Actor[] {SystemActor.of(TENANT), SystemActor.inTheNameOf(TENANT, new UUID(2, 2), "Li")}) {
            caller.set(system);
            assertThatThrownBy(() -> check.check(new Call("read")))
                    .isInstanceOf(Forbidden.class)
                    .hasMessageContaining("problem.forbidden");
            assertThatThrownBy(() -> check.check(new Call("publish"))).isInstanceOf(Forbidden.class);
            assertThat(check.check(new Call("open"))).isEqualTo("done");
            assertThat(caller.get()).isEqualTo(system);
            assertThat(caller.actor()).contains(system);
            assertThat(caller.find()).isEmpty();
            assertThatThrownBy(caller::person).isInstanceOf(Unauthenticated.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSystemMayNothing(Permission permission) {
        assertThat(SystemActor.of(TENANT).may(permission)).isFalse();
    }

    private static Caller person(Role role, boolean temporary) {
        return new Caller(TENANT, "Tea", new UUID(2, 2), new UUID(3, 3), "Li", role, Languages.CHINESE, temporary, 0);
    }

    /** Methods of a service. */
    interface Service {
        @Requires(Permission.READ_HANDBOOK)
        void read();

        @Requires(Permission.PUBLISH_POLICY)
        void publish();

        void open();
    }

    private record Call(String name) implements InvocationContext {
        @Override
        public Method getMethod() {
            try {
                return Service.class.getMethod(name);
            } catch (NoSuchMethodException none) {
                throw new IllegalArgumentException(none);
            }
        }

        @Override
        public Object proceed() {
            return "done";
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public @Nullable Object getTimer() {
            return null;
        }

        @Override
        public @Nullable Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
