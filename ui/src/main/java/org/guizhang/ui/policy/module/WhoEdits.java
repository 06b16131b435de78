package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.guizhang.policy.draft.EditorPresence;
import org.guizhang.ui.shell.Texts;

/** Says who else works on the draft, and tells the others that the reader does, as long as the page is open. */
class WhoEdits extends Paragraph {
    private final EditorPresence presence;
    private final UUID module;

    WhoEdits(EditorPresence presence, UUID module) {
        this.presence = presence;
        this.module = module;
        addClassName("gz-save");
        getElement().setAttribute("role", "status");
    }

    /** Looks again who is there. */
    void look() {
        var others =
                presence.others(module).stream().map(EditorPresence.Here::name).toList();
        setText(others.isEmpty() ? "" : t("presence.others", Texts.list(others)));
        setVisible(!others.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var stay = presence.enter(module);
        look();
        var beats = attached.getUI().addHeartbeatListener(beat -> stay.touch());
        addDetachListener(gone -> {
            gone.unregisterListener();
            beats.remove();
            stay.leave();
        });
    }
}
