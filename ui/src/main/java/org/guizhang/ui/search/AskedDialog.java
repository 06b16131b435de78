package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.guizhang.search.OwnWords;
import org.guizhang.search.ThingAddress;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;

/** How the people of the business ask for something, a line for each way. */
class AskedDialog extends Dialog {
    private final OwnWords words;
    private final ThingAddress thing;
    private final int revision;
    private final TextArea zh = new TextArea(t("search.asked.zh"));
    private final TextArea en = new TextArea(t("search.asked.en"));
    private final ErrorSummary errors = new ErrorSummary().field("/zh", zh).field("/en", en);

    AskedDialog(OwnWords words, ThingAddress thing, String name) {
        this.words = words;
        this.thing = thing;
        var own = words.get(thing);
        this.revision = own.revision();
        setHeaderTitle(t("search.asked.of", name));
        zh.setValue(String.join("\n", own.zh()));
        zh.setHelperText(t("search.asked.help"));
        zh.setAutofocus(true);
        en.setValue(String.join("\n", own.en()));
        var form = new Div(new Paragraph(t("search.asked.about")), errors, zh, en);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void save() {
        errors.attempt(() -> {
            var chinese = lines(zh);
            var english = lines(en);
            if (chinese.isEmpty() && english.isEmpty() && revision > 0) {
                words.remove(thing);
            } else {
                words.set(thing, chinese, english, revision);
            }
            close();
            Toast.show(t("search.asked.saved"));
        });
    }

    private static List<String> lines(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
