package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.UnsavedText;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Filters over a list, and its order, as they stand in the address: a filtered list can be sent on, survives a reload, and
 * the browser's way back leads to the filter before. The screen reads them whenever it is entered:
 *
 * <pre>{@code
 * public void beforeEnter(BeforeEnterEvent event) {
 *     filters.read(event.getLocation());
 *     table.show(…);
 * }
 * }</pre>
 *
 * What is chosen leads to a new address; what is typed changes the present one, without a step back for every letter. On
 * phones all but the first field are folded away.
 */
public class FilterBar extends Div {
    private static final String SORT = "sort";
    private static final int PAUSE = 350;

    private final Map<String, Bound<?>> fields = new LinkedHashMap<>();
    private final Runnable changed;
    private final Div folded = new Div();
    private final Button unfold = new Button();
    private final Anchor clear = new Anchor();
    private final Select<String> sort = new Select<>();
    private @Nullable String path;

    private record Bound<V>(AbstractField<?, V> field, Function<V, String> write, Function<String, Optional<V>> read) {
        @Nullable
        String written() {
            return field.isEmpty() ? null : write.apply(field.getValue());
        }

        void set(@Nullable String written) {
            var wanted = written == null || written.isEmpty() ? Optional.<V>empty() : read.apply(written);
            wanted.ifPresentOrElse(field::setValue, field::clear);
        }
    }

    /** @param changed shows the list anew where the address stays as it is but for what was typed */
    public FilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("gz-filters");
        folded.addClassName("gz-filters-more");
        unfold.addClassName("gz-filters-unfold");
        unfold.addClickListener(click -> fold(!hasClassName("gz-open")));
        sort.addClassName("gz-sort");
        clear.setText(t("filters.clear"));
        add(unfold, folded);
        fold(false);
    }

    /** Words to look for. */
    public TextField words(String name, String label) {
        var field = new TextField();
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.addClassName("gz-find");
        field.setPrefixComponent(Icons.of("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        UnsavedText.never(field);
        fields.put(name, new Bound<>(field, String::strip, Optional::of));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
                tell();
                changed.run();
            }
        });
        addComponentAsFirst(field);
        return field;
    }

    /** One of a few. */
    public <E extends Enum<E>> Select<E> choice(
            String name, String label, String all, Class<E> type, ItemLabelGenerator<E> words) {
        return choice(name, label, all, List.of(type.getEnumConstants()), words);
    }

    public <E extends Enum<E>> Select<E> choice(
            String name, String label, String all, List<E> items, ItemLabelGenerator<E> words) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(items);
        field.setItemLabelGenerator(one -> one == null ? all : words.apply(one));
        field.setPlaceholder(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        return field(
                name,
                field,
                Enum::name,
                written ->
                        items.stream().filter(one -> one.name().equals(written)).findFirst());
    }

    /** One of a few that data names: key and words. */
    public Select<String> choice(String name, String label, String all, Map<String, String> words) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(words.keySet());
        field.setItemLabelGenerator(one -> words.getOrDefault(one, all));
        field.setPlaceholder(all);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        return field(
                name,
                field,
                Function.identity(),
                written -> Optional.of(written).filter(words::containsKey));
    }

    /** One of many, looked for by the server. */
    public <V, B extends ComboBox<V>> B choice(
            String name, B field, String all, Function<V, String> write, Function<String, Optional<V>> read) {
        field.setPlaceholder(all);
        field.setClearButtonVisible(true);
        return field(name, field, write, read);
    }

    /** A position that people hold. */
    public PositionPicker position(Positions positions) {
        return choice(
                "position",
                new PositionPicker(t("filters.position"), positions),
                t("filters.position.any"),
                one -> one.id().toString(),
                written -> found(positions::get, written));
    }

    /** A site that people work at; not shown where there is only one. */
    public SitePicker site(Sites sites) {
        var field = choice(
                "site",
                new SitePicker(t("filters.site"), sites),
                t("filters.site.any"),
                one -> one.id().toString(),
                written -> found(sites::get, written));
        field.setVisible(!sites.search("", 1, 1).isEmpty());
        return field;
    }

    /** What an id in an address is of; empty where it is of nothing. */
    private static <V> Optional<V> found(Function<UUID, V> get, String written) {
        try {
            return Optional.of(get.apply(Ids.parse(written)));
        } catch (NotFound nothing) {
            return Optional.empty();
        }
    }

    public DayField day(String name, String label) {
        var field = new DayField(label, "", null);
        field.setClearButtonVisible(true);
        return field(name, field, LocalDate::toString, FilterBar::day);
    }

    private <V, F extends AbstractField<?, V>> F field(
            String name, F field, Function<V, String> write, Function<String, Optional<V>> read) {
        fields.put(name, new Bound<>(field, write, read));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go();
            }
        });
        folded.add(field);
        tell();
        return field;
    }

    /** The orders a list has, as its columns' heads offer them; where there are no heads, on phones, they are chosen here. */
    void orders(Map<String, String> words) {
        sort.setLabel(t("table.sort"));
        sort.setItems(words.keySet());
        sort.setItemLabelGenerator(one -> words.getOrDefault(one, t("table.sort.preset")));
        sort.setPlaceholder(t("table.sort.preset"));
        sort.setEmptySelectionAllowed(true);
        sort.setEmptySelectionCaption(t("table.sort.preset"));
        field(SORT, sort, Function.identity(), written -> Optional.of(written).filter(words::containsKey));
    }

    /** The order that is asked for; null for the list's own. */
    public @Nullable String order() {
        return sort.getValue();
    }

    /** Leads to the list in another order. */
    void order(@Nullable String wanted) {
        sort.setValue(wanted);
        go();
    }

    /** Sets all fields as an address has them; what is malformed in it counts as not set. */
    public void read(Location location) {
        path = location.getPath();
        clear.setHref(Addresses.link(location.getPath()));
        var given = location.getQueryParameters();
        fields.forEach((name, field) -> field.set(given.getSingleParameter(name).orElse(null)));
        tell();
    }

    /** Whether anything is filtered. */
    public boolean isSet() {
        return fields.entrySet().stream()
                .anyMatch(field ->
                        !field.getKey().equals(SORT) && field.getValue().written() != null);
    }

    /** A way to the whole list. */
    public Component all() {
        return path == null ? new Div() : Links.to(path, t("filters.all"));
    }

    private void tell() {
        var inside = fields.entrySet().stream()
                .filter(field -> field.getValue().written() != null)
                .filter(field -> field.getValue().field().isVisible())
                .filter(field -> folded.getChildren()
                        .anyMatch(child -> child.equals(field.getValue().field())))
                .count();
        unfold.setText(inside == 0 ? t("filters.more") : t("filters.more.set", inside));
        unfold.setVisible(folded.getChildren().findAny().isPresent());
        clear.removeFromParent();
        if (path != null && isSet()) {
            folded.add(clear);
        }
    }

    private void fold(boolean open) {
        setClassName("gz-open", open);
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void go() {
        tell();
        if (path == null) {
            changed.run();
        } else {
            Addresses.go(UI.getCurrent(), address(path));
        }
    }

    private void keep() {
        if (path != null) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location(address(path)));
        }
    }

    private String address(String base) {
        var set = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, field) -> {
            var written = field.written();
            if (written != null && !written.isEmpty()) {
                set.put(name, List.of(written));
            }
        });
        return set.isEmpty() ? base : base + "?" + new QueryParameters(set).getQueryString();
    }

    /** A day in an address; null for none and for what is no date. */
    public static @Nullable LocalDate dayOf(@Nullable String written) {
        return written == null ? null : day(written).orElse(null);
    }

    /** A day in an address; empty for none and for what is no date. */
    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(Dates::isKnown);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
