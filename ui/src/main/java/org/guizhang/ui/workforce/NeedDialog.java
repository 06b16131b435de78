package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Staffing;
import org.jspecify.annotations.Nullable;

/** How many people a position needs: a number for each site, and one for the whole business. */
class NeedDialog extends Dialog {
    private final Map<IntegerField, Need> fields = new LinkedHashMap<>();

    NeedDialog(Staffing staffing, WorkforceNames names, Position position, List<Need> present, Runnable done) {
        setHeaderTitle(t("need.title", names.label(position)));
        var errors = new ErrorSummary();
        var form = new Div(errors, new Paragraph(t("need.about")));
        form.addClassName("gz-form");
        names.openSites().stream().map(Site::id).forEach(site -> field(form, names, position, site, present));
        field(form, names, position, null, present);
        add(form);
        var save = new Button(t("site.save"), click -> {
            var saved = fields.entrySet().stream().allMatch(entry -> {
                var number =
                        entry.getKey().getValue() == null ? 0 : entry.getKey().getValue();
                var place = entry.getValue().site();
                return number == entry.getValue().headcount()
                        || errors.field("/headcount", entry.getKey())
                                .attempt(() -> staffing.set(position.id(), new Need.Entry(place, number)));
            });
            if (saved) {
                close();
                done.run();
                Toast.show(t("saved.name", names.label(position)));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void field(Div form, WorkforceNames names, Position position, @Nullable UUID site, List<Need> present) {
        var headcount = present.stream()
                .filter(need -> need.position().equals(position.id()) && Objects.equals(need.site(), site))
                .mapToInt(Need::headcount)
                .findFirst()
                .orElse(0);
        var field = new IntegerField(names.place(site));
        field.setMin(0);
        field.setMax(Need.MAX_HEADCOUNT);
        field.setStepButtonsVisible(true);
        field.setValue(headcount);
        fields.put(field, new Need(position.id(), site, headcount, 0));
        form.add(field);
    }
}
