package org.guizhang.service;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.Role;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The container of the run, started once; each test is a request in a business of its own, by its owner unless
 * {@link As} says otherwise. Services come in by {@code @Inject}, the business as a parameter.
 *
 * <pre>{@code
 * @ExtendWith(Services.class)
 * class SitesTest {
 *     @Inject
 *     Sites sites;
 *
 *     @Test
 *     @As(Role.STAFF)
 *     void staffOpensNone(Business business) {
 * }</pre>
 */
public final class Services implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static @Nullable WeldContainer container;

    private @Nullable RequestContextController request;
    private @Nullable Business business;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    /** Starts the container and its database, once; tests do it by their extension. */
    public static synchronized void start() throws Exception {
        TestDatabase.start();
        if (container == null) {
            container = new Weld()
                    .addExtension(new ServerParts())
                    .addProperty("org.jboss.weld.se.archive.isolation", false)
                    .initialize();
        }
    }

    /** A service, as others have it injected. */
    public static <T> T get(Class<T> type) {
        return java.util.Objects.requireNonNull(container).select(type).get();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        request = get(RequestContextController.class);
        request.activate();
        business = Business.open();
        var as = Optional.ofNullable(context.getRequiredTestMethod().getAnnotation(As.class));
        business.become(as.map(As::value).orElse(Role.OWNER));
        var test = context.getRequiredTestInstance();
        for (var field : test.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(test, get(field.getType()));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (request != null) {
            request.deactivate();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Business.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return business;
    }
}
