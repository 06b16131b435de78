package org.guizhang.ui.parts;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the templates of a table's cells are filled with, so that a column and a card say the same. A template writes
 * {@code ${item.name}} for a value and {@code @click="${open}"} for work; it gets those that it names.
 */
public class Cells<T> {
    private final Map<String, ValueProvider<T, ?>> values = new LinkedHashMap<>();
    private final Map<String, BiConsumer<T, String>> work = new LinkedHashMap<>();

    public Cells<T> value(String name, ValueProvider<T, ?> value) {
        values.put(name, value);
        return this;
    }

    /** Something to be done with the row of the cell. */
    public Cells<T> work(String name, Consumer<T> done) {
        return work(name, (row, nothing) -> done.accept(row));
    }

    /** The same with a word, such as what was chosen; "" where the template gives none. */
    public Cells<T> work(String name, BiConsumer<T, String> done) {
        work.put(name, done);
        return this;
    }

    public LitRenderer<T> of(String template) {
        var cell = LitRenderer.<T>of(template);
        values.forEach((name, value) -> {
            if (names(template, "item\\." + name)) {
                cell.withProperty(name, value);
            }
        });
        work.forEach((name, done) -> {
            if (names(template, name)) {
                cell.withFunction(
                        name, (row, given) -> done.accept(row, given.length() == 0 ? "" : given.getString(0)));
            }
        });
        return cell;
    }

    private static boolean names(String template, String name) {
        return Pattern.compile("(?<![\\w.-])" + name + "(?![\\w-])")
                .matcher(template)
                .find();
    }
}
