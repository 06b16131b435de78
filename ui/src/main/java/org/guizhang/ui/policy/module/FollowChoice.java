package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.follow.Followers;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Toast;

/** Whether a module follows new versions of its template by itself, and how far the last one got. */
class FollowChoice extends Card {
    FollowChoice(UUID module, Followers followers, Caller who, Formats formats) {
        super(t("follow.title"));
        setId("follow");
        note(t("follow.about"));
        var now = followers.get(module);
        var choice = new RadioButtonGroup<Follow.Way>(t("follow.label"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        var publishes = who.may(Permission.PUBLISH_POLICY) || now.way() == Follow.Way.PUBLISH;
        choice.setItems(publishes ? List.of(Follow.Way.values()) : List.of(Follow.Way.OFF, Follow.Way.DRAFT));
        choice.setItemLabelGenerator(way -> t("follow.way." + way));
        choice.setValue(now.way());
        choice.setReadOnly(!who.may(Permission.EDIT_POLICY));
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                followers.choose(module, changed.getValue());
                Toast.show(t("follow.kept"));
            }
        });
        add(choice);
        var state = now.state();
        var at = now.at();
        var version = now.version();
        if (state != null && version != null && at != null) {
            var last = new Paragraph(t("follow.state." + state, version, formats.moment(at)));
            last.addClassName("gz-muted");
            add(last);
        }
    }
}
