package org.guizhang.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/**
 * What somebody is working on and has not stored, where it is more than the text of a field: whole, at their browser. It outlives the session, ends with signing out or after a week, and is read as anything that comes
 * from outside ({@code theme/unsaved-store.js}).
 */
public final class KeptWork {
    private KeptWork() {}

    /**
     * Takes the place of what was kept before.
     *
     * @param subject what it is about, the same whenever it is asked for
     * @param refused runs if the browser has no room for it, or keeps nothing
     */
    public static void keep(HasElement screen, String subject, String work, Runnable refused) {
        screen.getElement()
                .executeJs("return window.guizhang.unsavedStore.keep($0, $1)", subject, work)
                .then(Boolean.class, kept -> {
                    if (!kept) {
                        refused.run();
                    }
                });
    }

    /** Asks for what is kept; nobody answers where there is nothing. */
    public static void find(HasElement screen, String subject, Consumer<String> found) {
        screen.getElement()
                .executeJs("return window.guizhang.unsavedStore.kept($0)", subject)
                .then(String.class, work -> {
                    if (work != null && !work.isEmpty()) {
                        found.accept(work);
                    }
                });
    }

    /** It is stored. */
    public static void drop(String subject) {
        UI.getCurrent().getPage().executeJs("window.guizhang.unsavedStore.dropKept($0)", subject);
    }
}
