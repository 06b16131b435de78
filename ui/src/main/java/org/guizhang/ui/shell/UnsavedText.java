package org.guizhang.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guizhang.shared.Languages;

/**
 * What the browser is told about text that is not stored yet. It keeps what is typed into any text field, and puts it
 * back after an ended session, a reload, a crash, or a dialog closed by mistake ({@code theme/unsaved.js}). Passwords
 * are never kept. Forms tell it by their {@link ErrorSummary} that they were stored.
 */
public final class UnsavedText {
    /** The words of the page scripts in the bundles. */
    private static final String WORDS = "unsaved.";

    private static final String FORM = "data-gz-form";
    private static final String STORES = "data-gz-stores";
    private static final AtomicLong MARKS = new AtomicLong();

    private UnsavedText() {}

    /** Leaves a field out: its text is no work of the person, such as a search, a filter or a login. */
    public static void never(HasElement field) {
        field.getElement().setAttribute("data-gz-unsaved", "never");
    }

    /**
     * Says what the fields in a part of the screen are about, where neither the address of the screen nor the title of
     * the dialog tells: the same words in another place are not put back there.
     */
    public static void about(HasElement part, String subject) {
        part.getElement().setAttribute("data-gz-about", subject);
    }

    /** Marks a field that stores itself as it is typed into; {@link #stored} has to follow. */
    public static void stores(HasElement field) {
        field.getElement().setAttribute(STORES, mark());
    }

    /** Tells that a field marked by {@link #stores} has stored a value. */
    public static void stored(HasElement field, String value) {
        call("stored", String.valueOf(field.getElement().getAttribute(STORES)), value);
    }

    /** The same of a field for a number or a time: what stands in it now is stored. */
    public static void stored(HasElement field) {
        call("kept", String.valueOf(field.getElement().getAttribute(STORES)), "");
    }

    /**
     * Makes a part of the screen tell, with a way there, what was typed at an address or below it and is not stored, such as a
     * value that was refused; it shows nothing where there is nothing.
     */
    public static void tellsOf(HasElement part, String address) {
        part.getElement().setAttribute("data-gz-unsaved-at", address);
    }

    /** Forgets everything of a person at this browser, as they sign out. */
    static void forget(UUID person) {
        call("forget", person.toString(), "");
    }

    /** A name for a form, different from all others. */
    static String mark() {
        return Long.toString(MARKS.incrementAndGet(), Character.MAX_RADIX);
    }

    /** Makes a field, or all in a part of the screen, belong to a form. */
    static void within(HasElement part, String form) {
        part.getElement().setAttribute(FORM, form);
    }

    /** Tells that a form was stored, with everything typed into it. */
    static void sent(String form) {
        call("sent", form, "");
    }

    /** The words of the page scripts in both languages, by the tag of the language. */
    static Map<String, Map<String, String>> words() {
        var words = new TreeMap<String, Map<String, String>>();
        for (var locale : List.of(Languages.CHINESE, Languages.ENGLISH)) {
            var bundle = Messages.bundle(locale);
            var own = new TreeMap<String, String>();
            bundle.keySet().stream()
                    .filter(key -> key.startsWith(WORDS))
                    .forEach(key -> own.put(key, bundle.getString(key)));
            words.put(Languages.tag(locale), own);
        }
        return words;
    }

    private static void call(String what, String first, String second) {
        UI.getCurrent().getPage().executeJs("window.guizhang.unsaved[$0]($1, $2)", what, first, second);
    }
}
