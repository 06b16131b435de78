package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Map;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.template.ClauseKind;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** Writes an own clause, or an own chapter with its first clause; afterwards its desk opens. */
class NewClause extends Dialog {
    private final AmendmentEditor amendmentEditor;
    private final @Nullable String chapter;
    private final @Nullable String after;
    private final BilingualField title;
    private final BilingualField text;
    private final Select<ClauseKind> kind = new Select<>();
    private final AddresseesField addressees;
    private final ErrorSummary errors = new ErrorSummary();

    private NewClause(AmendmentEditor amendmentEditor, @Nullable String chapter, @Nullable String after) {
        this.amendmentEditor = amendmentEditor;
        this.chapter = chapter;
        this.after = after;
        setHeaderTitle(t(chapter == null ? "chapter.add" : "clause.add"));
        addClassName("gz-editor");
        Map<Locale, PlaceholderNames> names = amendmentEditor.names();
        title = new BilingualField(t("chapter.title"), names);
        text = new BilingualField(t(chapter == null ? "clause.first" : "clause.text"), names);
        (chapter == null ? title : text).autofocus();
        kind.setLabel(t("clause.kind"));
        kind.setItems(ClauseKind.values());
        kind.setItemLabelGenerator(k -> t("clause.kind." + k));
        kind.setValue(ClauseKind.DUTY);
        addressees = new AddresseesField(amendmentEditor.resolved().content().positions().stream()
                .filter(position -> !position.external())
                .toList());
        var at = chapter == null ? "/change/content/clauses/0/text" : "/change/content/text";
        errors.field("/change/content/title/zh", title.zh()).field("/change/content/title/en", title.en());
        errors.field(at + "/zh", text.zh()).field(at + "/en", text.en());
        var form = new Div(errors);
        UnsavedText.about(form, "clause in " + chapter + " after " + after);
        form.addClassName("gz-form");
        if (chapter == null) {
            form.add(title);
        }
        form.add(text, text.inserter(), kind, addressees);
        add(form);
        var save = new Button(t(chapter == null ? "chapter.add" : "clause.add"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    /** An own clause at the end of a chapter, or after another of its clauses. */
    static NewClause into(AmendmentEditor amendmentEditor, String chapter, @Nullable String after) {
        return new NewClause(amendmentEditor, chapter, after);
    }

    /** An own chapter at the end. */
    static NewClause chapter(AmendmentEditor amendmentEditor) {
        return new NewClause(amendmentEditor, null, null);
    }

    private void save() {
        errors.check(() -> {
            var made = amendmentEditor.make(change(), null);
            made.ifPresent(stored -> errors.stored());
            close();
            made.ifPresent(this::show);
        });
    }

    private void show(Amendment made) {
        var key = ((Change.Add) made.change()).key();
        var address = chapter == null
                ? PolicyPaths.chapter(amendmentEditor.id(), String.valueOf(key))
                : PolicyPaths.place(amendmentEditor.id(), chapter, String.valueOf(key));
        Toast.show(t(chapter == null ? "chapter.added" : "clause.added"));
        UI.getCurrent().navigate(address);
    }

    private Change change() {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        clause.put("kind", kind.getValue().name().toLowerCase(Locale.ROOT));
        addressees.getValue().forEach(clause.putArray("addressees")::add);
        clause.set("text", OwnText.content(text.raw()));
        if (chapter != null) {
            return new Change.Add("chapters/" + chapter + "/clauses", null, null, after, clause);
        }
        var content = JsonNodeFactory.instance.objectNode();
        content.set("title", OwnText.content(title.raw()));
        content.putArray("clauses").add(clause);
        return new Change.Add("chapters", null, null, null, content);
    }
}
