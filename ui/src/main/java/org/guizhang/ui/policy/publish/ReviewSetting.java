package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.function.Consumer;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.ui.shell.Card;

/** Whether a second person approves before publishing, and whether that may be somebody who wrote the words. */
class ReviewSetting extends Card {
    /** @param done what to say when it is set */
    ReviewSetting(Reviews reviews, Review.Settings now, Consumer<String> done) {
        super(t("review.setting"));
        var required = new Checkbox(t("review.required"), now.required());
        required.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                reviews.set(new Review.Settings(changed.getValue(), now.authorMayApprove()));
                done.accept(t(changed.getValue() ? "review.required.on" : "review.required.off"));
            }
        });
        var apart = new Checkbox(t("review.apart"), !now.authorMayApprove());
        apart.setVisible(now.required());
        apart.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                reviews.set(new Review.Settings(now.required(), !changed.getValue()));
                done.accept(t(changed.getValue() ? "review.apart.on" : "review.apart.off"));
            }
        });
        add(required, apart);
        note(t("review.required.help"));
        if (now.required()) {
            note(t("review.apart.help"));
        }
    }
}
