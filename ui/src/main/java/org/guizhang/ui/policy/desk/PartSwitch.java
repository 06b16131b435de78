package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.guizhang.policy.amend.Change;
import org.guizhang.ui.shell.Toast;

/** Switches a whole artefact off, with a reason, or on again. What is protected has no switch. */
class PartSwitch extends Div {
    PartSwitch(AmendmentEditor editor, DraftArtefact part, String name) {
        var off = part.isOff(editor);
        if (!off && !editor.locked().at(part.target()).isEmpty()) {
            return;
        }
        var button = new Button(t(off ? "part.switch.on" : "part.switch.off"));
        button.setAriaLabel(t(off ? "part.switch.on.of" : "part.switch.off.of", name));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> {
            if (off) {
                on(editor, part);
                Toast.show(t("part.switched.on", name));
                UI.getCurrent().refreshCurrentRoute(false);
                return;
            }
            new ReasonDialog(t("part.switch.off.of", name), t("part.off.loss"), t("part.switch.off"), reason -> {
                        if (editor.make(new Change.Switch(part.target(), false), reason)
                                .isPresent()) {
                            Toast.show(t("part.switched.off", name));
                            UI.getCurrent().refreshCurrentRoute(false);
                        }
                    })
                    .open();
        });
        add(button);
    }

    /** A scheme that the template brings switched off is switched on by a change; anything else by taking one back. */
    private static void on(AmendmentEditor editor, DraftArtefact part) {
        var change = editor.of(part.target(), Change.Switch.class);
        if (change.isPresent()) {
            editor.takeBack(List.of(change.get()));
        } else {
            editor.make(new Change.Switch(part.target(), true), null);
        }
    }
}
