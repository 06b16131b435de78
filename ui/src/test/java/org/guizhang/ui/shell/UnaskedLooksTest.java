package org.guizhang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** A session as Vaadin keeps it, and requests of a page to it. */
class UnaskedLooksTest {
    private static final long ACTIVITY = 1_000;

    private final VaadinSession session = new LockedSession(new Service());
    private final UnaskedLooks looks = new UnaskedLooks();

    @Test
    void aLookLeavesTheLastDeedWhereItWas() {
        session.setLastRequestTimestamp(ACTIVITY);
        var look = arrives();
        UnaskedLooks.leaveOut(session, look);
        assertThat(session.getLastRequestTimestamp()).isEqualTo(ACTIVITY);
    }

    @Test
    void aDeedCountsAndTheLookAfterItKeepsIt() {
        session.setLastRequestTimestamp(ACTIVITY);
        arrives();
        var activity = session.getLastRequestTimestamp();
        assertThat(activity).isGreaterThan(ACTIVITY);
        UnaskedLooks.leaveOut(session, arrives());
        assertThat(session.getLastRequestTimestamp()).isEqualTo(activity);
    }

    /** What Vaadin does with each request of a page before it looks into it. */
    private VaadinRequest arrives() {
        var attributes = new HashMap<Object, Object>();
        var request = (VaadinRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(given[0]);
                    case "setAttribute" -> attributes.put(given[0], given[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var response = (VaadinResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {VaadinResponse.class}, (self, method, given) -> null);
        assertThat(looks.synchronizedHandleRequest(session, request, response)).isFalse();
        session.setLastRequestTimestamp(System.currentTimeMillis());
        return request;
    }

    private static final class Service extends VaadinServletService {
        private static final long serialVersionUID = 1L;
    }

    /** Held by the thread of the test, as by the thread of a request. */
    private static final class LockedSession extends VaadinSession {
        private static final long serialVersionUID = 1L;
        private static final ReentrantLock LOCK = new ReentrantLock();

        LockedSession(VaadinService service) {
            super(service);
        }

        @Override
        public Lock getLockInstance() {
            if (!LOCK.isHeldByCurrentThread()) {
                LOCK.lock();
            }
            return LOCK;
        }
    }
}
