package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.template.Clause;
import org.guizhang.ui.parts.Marked;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The words of a clause: the template's to compare with, and fields whose changes are stored as they are typed. */
class ClauseWords extends Card {
    private static final Text NONE = new Text("", "");
    private final AmendmentEditor editor;
    private final String target;
    private final Optional<Clause> base;
    private final BilingualField title;
    private final BilingualField text;
    private final Paragraph refusal = new Paragraph();
    private final Paragraph other = new Paragraph();
    private final Consumer<Text> preview;

    /**
     * For a clause as it stands in the draft.
     *
     * @param base as the template has it, empty for an own clause
     * @param preview told the text as it is typed
     */
    ClauseWords(AmendmentEditor editor, Clause now, Optional<Clause> base, boolean editable, Consumer<Text> preview) {
        super(t("clause.words"));
        this.editor = editor;
        this.target = "clauses/" + now.key();
        this.base = base;
        this.preview = preview;
        var names = editor.names();
        text = new BilingualField(t("clause.text"), names);
        title = new BilingualField(t("clause.title"), names);
        text.show(now.text());
        title.show(now.title() == null ? NONE : now.title());
        refusal.addClassName("gz-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        other.addClassNames("gz-muted", "gz-small");
        other.getElement().setAttribute("role", "status");
        base.ifPresent(clause -> halfway(OwnText.other(now.text(), clause.text())));
        base.ifPresent(clause -> add(original(editor.preview(), clause)));
        add(refusal, text, other);
        if (editable) {
            add(text.inserter());
            text.listen(this::typed);
            title.listen(this::typed);
        } else {
            text.readOnly();
            title.readOnly();
        }
        var more = new NativeDetails(t("clause.title.more"), title);
        more.addClassName("gz-details");
        more.setOpen(now.title() != null);
        add(more);
    }

    private static NativeDetails original(TextPreview preview, Clause clause) {
        var words = new Div(new Marked(preview, clause.text().in(Messages.locale()), Messages.locale()));
        words.addClassName("gz-original");
        var fold = new NativeDetails(t("clause.original"), words);
        fold.addClassName("gz-details");
        return fold;
    }

    private void typed() {
        preview.accept(text.raw());
        try {
            store();
            show(Optional.empty());
            if (editor.isStored()) {
                text.stored();
                title.stored();
            }
        } catch (Rejected refused) {
            show(Optional.of(refused));
        }
    }

    private void store() {
        var own = editor.addition(target);
        if (own.isPresent()) {
            var content = own.get().content().deepCopy();
            content.set("text", OwnText.content(text.raw()));
            content.remove("title");
            if (!OwnText.isBlank(title.raw())) {
                content.set("title", OwnText.content(title.raw()));
            }
            editor.rewriteOwn(own.get(), content);
            return;
        }
        var was = base.map(Clause::text).orElse(NONE);
        var named = base.map(Clause::title).orElse(NONE);
        var words = OwnText.other(text.raw(), was);
        halfway(words);
        var name = OwnText.isBlank(title.raw()) ? null : given(OwnText.other(title.raw(), named));
        editor.settle(new Change.Rewrite(target, words, name), words == null && name == null);
    }

    /** Tells when one language was changed and the other was not. */
    private void halfway(Change.@Nullable Words words) {
        var one = words != null && (words.zh() == null) != (words.en() == null);
        var lagging = words != null && words.zh() == null ? "clause.other.zh" : "clause.other.en";
        other.setText(one ? t(lagging) : "");
        other.setVisible(one);
    }

    /** A title in one language only stands for both. */
    private static Change.@Nullable Words given(Change.@Nullable Words words) {
        if (words == null) {
            return null;
        }
        var zh = words.zh() == null || words.zh().isBlank() ? null : words.zh();
        var en = words.en() == null || words.en().isBlank() ? null : words.en();
        return zh == null && en == null ? null : new Change.Words(zh, en);
    }

    private void show(Optional<Rejected> refused) {
        var at = editor.addition(target).isPresent() ? "/change/content" : "/change";
        var rest = text.wrong(refused.orElse(null), at + "/text");
        title.wrong(refused.orElse(null), at + "/title");
        var words = rest.stream()
                .filter(v -> !v.field().startsWith(at + "/title/"))
                .map(v -> v.remedy().in(Messages.locale()))
                .toList();
        refusal.setText(String.join(" ", words));
        refusal.setVisible(!words.isEmpty());
    }
}
