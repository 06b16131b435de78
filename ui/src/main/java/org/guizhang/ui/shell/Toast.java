package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word on what has happened, at the foot of the screen. */
public final class Toast {
    private static final int SHORT = 5_000;
    private static final int LONG = 12_000;

    private Toast() {}

    public static void show(String words) {
        open(words, SHORT);
    }

    /** What is about to happen; stays. */
    static void lasting(String words) {
        open(words, 0);
    }

    /** What has happened, with the way to take it back for 12 seconds. */
    public static void undo(String words, Runnable undo) {
        var toast = open(words, LONG);
        var button = new Button(t("undo"), click -> {
            toast.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toast.add(row(words, button));
    }

    /** What did not work; stays until it is closed, and screen readers say it at once. */
    public static void problem(String words) {
        var toast = open(words, 0);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        toast.setAssertive(true);
        var close = new Button(t("close"), click -> toast.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toast.add(row(words, close));
    }

    private static Notification open(String words, int milliseconds) {
        return Notification.show(words, milliseconds, Position.BOTTOM_CENTER);
    }

    private static Div row(String words, Button button) {
        var row = new Div(new Span(words), button);
        row.addClassName("gz-toast");
        return row;
    }
}
