package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Module;
import org.guizhang.policy.Withdrawals;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Puts a module out of force, or gives it up: says what that means, asks why and from when on. */
final class EndDialog extends Dialog {
    /** What to do with a reason and a moment, null for now. */
    private interface End extends BiConsumer<String, @Nullable Instant> {}

    private EndDialog(String key, Module module, End end) {
        setHeaderTitle(t(key + ".title", said(module.title())));
        addClassName("gz-confirm");
        var reason = new TextArea(t("end.reason"));
        TextLimit.of(reason, Edition.MAX_NOTE);
        reason.setHelperText(t("end.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        var when = new When(key + "-from");
        var errors = new ErrorSummary().field("/reason", reason).field("/note", reason);
        add(new Paragraph(t(key + ".text")), errors, reason, when);
        var go = new Button(t(key + ".do"), click -> {
            if (errors.attempt(() -> end.accept(reason.getValue(), when.moment()))) {
                close();
                UI.getCurrent().refreshCurrentRoute(false);
                Toast.show(t(key + ".done", said(module.title())));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    static EndDialog withdraw(Module module, Withdrawals withdrawals) {
        return new EndDialog("withdraw", module, (reason, from) -> withdrawals.withdraw(module.id(), reason, from));
    }

    static EndDialog repeal(Module module, Withdrawals withdrawals) {
        return new EndDialog("repeal", module, (reason, from) -> withdrawals.repeal(module.id(), reason, from));
    }
}
