package org.guizhang.ui.parts;

import com.vaadin.flow.component.Component;

/** Has a screen look again by itself, as long as it is shown. */
public final class LookAgain {
    private LookAgain() {}

    public static void every(int millis, Component screen, Runnable look) {
        screen.addAttachListener(shown -> {
            var ui = shown.getUI();
            ui.setPollInterval(millis);
            var polling = ui.addPollListener(poll -> look.run());
            screen.addDetachListener(left -> {
                left.unregisterListener();
                ui.setPollInterval(-1);
                polling.remove();
            });
        });
    }
}
