package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.UnsavedText;

/** The words of an item under a clause. */
class ItemDialog extends Dialog {
    private final BilingualField text;
    private final ErrorSummary errors = new ErrorSummary();

    private ItemDialog(AmendmentEditor editor, String title, String field, String about) {
        setHeaderTitle(title);
        addClassName("gz-editor");
        text = new BilingualField(t("item.text"), editor.names());
        text.autofocus();
        errors.field(field + "/zh", text.zh()).field(field + "/en", text.en());
        var form = new Div(errors, text, text.inserter());
        UnsavedText.about(form, about);
        form.addClassName("gz-form");
        add(form);
    }

    /** A new item at the end of a list, such as {@code clauses/closing/items}. */
    static ItemDialog add(AmendmentEditor editor, String into, Runnable done) {
        var dialog = new ItemDialog(editor, t("item.add"), "/change/content/text", into);
        return dialog.with(
                () -> {
                    var content = JsonNodeFactory.instance.objectNode();
                    content.set("text", OwnText.content(dialog.text.raw()));
                    return editor.make(new Change.Add(into, null, null, null, content), null)
                            .isPresent();
                },
                done);
    }

    /** Other words for an item; the same as the template's take the change back. */
    static ItemDialog rewrite(AmendmentEditor editor, String target, Text now, Text template, Runnable done) {
        var own = editor.addition(target);
        var dialog = new ItemDialog(
                editor, t("item.edit"), own.isPresent() ? "/change/content/text" : "/change/text", target);
        dialog.text.show(now);
        return dialog.with(
                () -> {
                    if (own.isPresent()) {
                        var content = own.get().content().deepCopy();
                        content.set("text", OwnText.content(dialog.text.raw()));
                        editor.rewriteOwn(own.get(), content);
                    } else {
                        var words = OwnText.other(dialog.text.raw(), template);
                        editor.settle(new Change.Rewrite(target, words, null), words == null);
                    }
                    return true;
                },
                done);
    }

    private ItemDialog with(java.util.function.BooleanSupplier work, Runnable after) {
        var save = new Button(
                t("save"),
                click -> errors.check(() -> {
                    var done = work.getAsBoolean();
                    close();
                    if (done) {
                        errors.stored();
                        after.run();
                    }
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
        return this;
    }
}
