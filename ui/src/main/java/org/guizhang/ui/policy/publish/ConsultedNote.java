package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.ui.policy.reading.Changes;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.jspecify.annotations.Nullable;

/** Whether the draft is still what people were consulted on, and what has changed since. */
class ConsultedNote extends Card {
    /** @param go the module whose consultation a link leads to; null where that is this screen */
    ConsultedNote(Consultation.Standing standing, @Nullable UUID go) {
        super(t("consultation.standing"));
        setId("consulted");
        if (!standing.changed()) {
            add(new Div(new StateBadge(Tone.PASS, t("consultation.unchanged"))));
            return;
        }
        add(
                new Div(new StateBadge(Tone.DUE, t("consultation.changed"))),
                new Paragraph(t("consultation.changed.text")));
        var difference = standing.difference();
        if (go != null) {
            var actions = new Div(Links.button(PolicyPaths.consultation(go), t("consultation.changed.go"), false));
            actions.addClassName("gz-actions");
            add(actions);
        } else if (difference != null) {
            add(new Details(t("consultation.changed.what", Changes.counted(difference)), new Changes(difference)));
        }
    }
}
