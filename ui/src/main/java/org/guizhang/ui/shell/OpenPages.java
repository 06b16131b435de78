package org.guizhang.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.NodeState;
import org.guizhang.observe.StatusPart;

/**
 * The sessions of browsers on this node. When the node leaves, each open page says so: at once where it looks again by
 * itself, at the reader's next step elsewhere. What is typed and not stored is kept by the browser.
 */
@ApplicationScoped
public class OpenPages implements StatusPart {
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    /** How many sessions there are on this node. */
    record Sessions(int sessions) {}

    void service(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> sessions.add(begun.getSession()));
        event.getSource().addSessionDestroyListener(ended -> sessions.remove(ended.getSession()));
    }

    void leave(@Observes NodeState.Leaving leaving) {
        sessions.forEach(session -> session.access(() -> session.getUIs()
                .forEach(ui -> ui.access(() -> Toast.lasting(Messages.in(ui.getLocale(), "node.leaving"))))));
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Told tell() {
        var open = sessions.size();
        return new Told(
                new Sessions(open), List.of(Gauge.of("guizhang_sessions", "Sessions of browsers on this node", open)));
    }
}
