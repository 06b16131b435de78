package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** A text in both languages, the reader's first; placeholders stand in it by their names. */
class BilingualField extends Div {
    private static final int PAUSE = 700;
    private final Side zh;
    private final Side en;

    /** One language: its field, and how its placeholders are called. */
    private record Side(TextArea area, PlaceholderNames names) {
        String raw() {
            return names.toKeys(area.getValue().strip());
        }
    }

    /** For a text called {@code label}, such as 正文. */
    BilingualField(String label, Map<Locale, PlaceholderNames> names) {
        addClassName("gz-bilingual");
        zh = side(label, Languages.CHINESE, names);
        en = side(label, Languages.ENGLISH, names);
        var first = Languages.isEnglish(Messages.locale()) ? en : zh;
        add(first.area(), first == zh ? en.area() : zh.area());
    }

    private static Side side(String label, Locale language, Map<Locale, PlaceholderNames> names) {
        var area = new TextArea(t(Languages.isEnglish(language) ? "text.in.en" : "text.in.zh", label));
        TextLimit.of(area, Change.MAX_TEXT);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE);
        area.setManualValidation(true);
        area.getElement().setAttribute("lang", Languages.tag(language));
        return new Side(area, java.util.Objects.requireNonNull(names.get(language)));
    }

    void show(Text raw) {
        zh.area().setValue(zh.names().toNames(raw.zh()));
        en.area().setValue(en.names().toNames(raw.en()));
    }

    /** What stands there, placeholders by key. */
    Text raw() {
        return new Text(zh.raw(), en.raw());
    }

    /** Hears what is typed, to store it; then {@link #stored} has to tell. */
    void listen(SerializableRunnable typed) {
        for (var side : List.of(zh, en)) {
            UnsavedText.stores(side.area());
            side.area().addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    side.area().setInvalid(false);
                    typed.run();
                }
            });
        }
    }

    /** What stands there is stored. */
    void stored() {
        UnsavedText.stored(zh.area(), zh.area().getValue());
        UnsavedText.stored(en.area(), en.area().getValue());
    }

    void readOnly() {
        zh.area().setReadOnly(true);
        en.area().setReadOnly(true);
    }

    void autofocus() {
        (Languages.isEnglish(Messages.locale()) ? en : zh).area().setAutofocus(true);
    }

    /** A choice that puts a value or a title into the text of the reader's language, where the cursor is. */
    ComboBox<String> inserter() {
        var side = Languages.isEnglish(Messages.locale()) ? en : zh;
        var choices = side.names().choices();
        var box = new ComboBox<String>(t("text.insert"));
        box.setItems(choices.keySet());
        box.setItemLabelGenerator(key -> choices.getOrDefault(key, key));
        box.setHelperText(t("text.insert.help"));
        box.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                insert(side.area(), "{{" + choices.get(change.getValue()) + "}}");
                box.clear();
            }
        });
        return box;
    }

    private static void insert(TextArea area, String words) {
        area.getElement()
                .executeJs(
                        "const a = this.inputElement; const from = a.selectionStart ?? a.value.length;"
                                + "a.setRangeText($0, from, a.selectionEnd ?? from, 'end'); a.focus();"
                                + "a.dispatchEvent(new Event('input', {bubbles: true, composed: true}));",
                        words);
    }

    /** Marks the sides with what is wrong with them; answers what belongs to neither. */
    List<Violation> wrong(@Nullable Rejected refused, String field) {
        zh.area().setInvalid(false);
        en.area().setInvalid(false);
        if (refused == null) {
            return List.of();
        }
        return refused.violations().stream()
                .filter(v -> !mark(v, field + "/zh", zh.area()) && !mark(v, field + "/en", en.area()))
                .toList();
    }

    private static boolean mark(Violation violation, String field, TextArea area) {
        if (!violation.field().equals(field)) {
            return false;
        }
        area.setErrorMessage(violation.remedy().in(Messages.locale()));
        area.setInvalid(true);
        return true;
    }

    /** For an {@link org.guizhang.ui.shell.ErrorSummary}. */
    TextArea zh() {
        return zh.area();
    }

    TextArea en() {
        return en.area();
    }
}
