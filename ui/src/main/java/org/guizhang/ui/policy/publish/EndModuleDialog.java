package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** Puts a module out of force, or gives it up: says what that means, asks why and from when on. */
final class EndModuleDialog extends Dialog {
    private EndModuleDialog(
            String key,
            Module module,
            PublicationForecasts forecasts,
            Formats formats,
            BiConsumer<String, EffectiveFrom> end) {
        setHeaderTitle(t(key + ".title", said(module.title())));
        addClassName("gz-confirm");
        var reason = new TextArea(t("end.reason"));
        TextLimit.of(reason, Edition.MAX_NOTE);
        reason.setHelperText(t("end.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        var errors = new ErrorSummary().field("/reason", reason).field("/note", reason);
        var when = new StartChoice(key + "-from", errors, from -> forecasts.start(module.id(), from), formats);
        add(new Paragraph(t(key + ".text")), errors, reason, when);
        var go = new Button(t(key + ".do"), click -> {
            if (errors.attempt(() -> end.accept(reason.getValue(), when.start()))) {
                close();
                UI.getCurrent().refreshCurrentRoute(false);
                Toast.show(t(key + ".done", said(module.title())));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    static EndModuleDialog withdraw(
            Module module, Withdrawals withdrawals, PublicationForecasts forecasts, Formats formats) {
        return new EndModuleDialog(
                "withdraw",
                module,
                forecasts,
                formats,
                (reason, start) -> withdrawals.withdraw(module.id(), reason, start));
    }

    static EndModuleDialog repeal(
            Module module, Withdrawals withdrawals, PublicationForecasts forecasts, Formats formats) {
        return new EndModuleDialog(
                "repeal",
                module,
                forecasts,
                formats,
                (reason, start) -> withdrawals.repeal(module.id(), reason, start));
    }
}
