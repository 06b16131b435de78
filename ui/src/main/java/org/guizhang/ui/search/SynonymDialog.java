package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.guizhang.search.SynonymGroup;
import org.guizhang.search.SynonymGroups;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Adds a group of words that mean one thing, or changes one. */
class SynonymDialog extends Dialog {
    private final SynonymGroups groups;
    private final @Nullable SynonymGroup group;
    private final Runnable saved;
    private final TextArea words = new TextArea(t("search.synonyms.words"));
    private final ErrorSummary errors = new ErrorSummary().field("/words", words);

    SynonymDialog(SynonymGroups groups, @Nullable SynonymGroup group, Runnable saved) {
        this.groups = groups;
        this.group = group;
        this.saved = saved;
        setHeaderTitle(t(group == null ? "search.synonyms.add" : "search.synonyms.change"));
        words.setHelperText(t("search.synonyms.words.help"));
        words.setAutofocus(true);
        if (group != null) {
            words.setValue(String.join("\n", group.words()));
        }
        var form = new Div(errors, words);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void save() {
        errors.attempt(() -> {
            if (group == null) {
                groups.add(entered());
            } else {
                groups.change(group.id(), entered(), group.revision());
            }
            close();
            saved.run();
            Toast.show(t("search.synonyms.saved"));
        });
    }

    private List<String> entered() {
        return Arrays.stream(words.getValue().split("[\\n,，、;；/]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
