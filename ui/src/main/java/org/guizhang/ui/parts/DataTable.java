package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A list of which the server reads the part that is looked at, however long it is: columns on a desk, cards on a phone,
 * and over it how many there are. Up to {@value #WHOLE} rows stand in the page, which scrolls and prints as a whole; more
 * scroll within the table.
 *
 * <pre>{@code
 * var table = new DataTable<Person>(t("people.table"), Person::id, n -> t("people.total", n));
 * table.head(t("people.name"), NAME.get()).setFlexGrow(2);
 * table.cards(CARD.get());
 * table.show(new DataTable.Rows<>(() -> people.count(filter), (from, many) -> people.list(filter, order, from, many)));
 * }</pre>
 *
 * Cells are templates filled at the browser (LitRenderer), which escapes what is put in: a row costs no component.
 *
 * @param <T> what a row is of
 */
public class DataTable<T> extends Div {
    /** As many rows are not too many for one page. */
    private static final int WHOLE = 100;

    /** Shows the column of cards on narrow windows, and the others on wide ones. */
    private static final String FIT = """
            // Nobody sees or hears it, but it has cells, and they belong to a row.
            this.shadowRoot.querySelector('#sizer')?.setAttribute('role', 'row');
            const media = window.matchMedia('(max-width: 640px)');
            const fit = () => {
              if (!this.isConnected) {
                media.removeEventListener('change', fit);
                return;
              }
              this.querySelectorAll('vaadin-grid-column').forEach(
                  column => column.hidden = (column === $0) !== media.matches);
            };
            media.addEventListener('change', fit);
            fit();
            """;

    private final Grid<T> grid = new Grid<>();
    private final Function<T, Object> id;
    private final LongFunction<String> total;
    private final Paragraph count = new Paragraph();
    private final Div instead = new Div();
    private final Map<String, Grid.Column<T>> sortable = new LinkedHashMap<>();
    private Supplier<Component> empty = () -> new Paragraph(t("table.none"));
    private Grid.@Nullable Column<T> cards;
    private @Nullable Rows<T> rows;
    private long found;

    /**
     * What a table shows.
     *
     * @param count how many rows there are
     * @param part the rows from one on, as many as are asked for
     */
    public record Rows<T>(Supplier<Long> count, Part<T> part) {
        /** Rows of what is worked out when they are counted: what is refused then is told in their place. */
        public static <S, T> Rows<T> of(Supplier<S> wanted, Function<S, Rows<T>> rows) {
            var made = new AtomicReference<@Nullable Rows<T>>();
            return new Rows<>(
                    () -> {
                        var fresh = rows.apply(wanted.get());
                        made.set(fresh);
                        return fresh.count().get();
                    },
                    (offset, limit) -> Objects.requireNonNull(made.get()).part().read(offset, limit));
        }

        /** A part of a list. */
        public interface Part<T> {
            List<T> read(int offset, int limit);
        }

        /** Rows that are there already. */
        public static <T> Rows<T> of(List<T> all) {
            return new Rows<>(
                    () -> (long) all.size(),
                    (offset, limit) -> all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size())));
        }
    }

    /**
     * @param label what the rows are, for those who hear it
     * @param id tells whether two rows are of the same thing
     * @param total says how many there are
     */
    public DataTable(String label, Function<T, Object> id, LongFunction<String> total) {
        this.id = id;
        this.total = total;
        addClassName("gz-table");
        count.addClassNames("gz-muted", "gz-table-count");
        count.getElement().setAttribute("role", "status");
        grid.setAriaLabel(label);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        instead.setVisible(false);
        add(count, grid, instead);
        grid.addAttachListener(attached -> {
            var column = cards;
            if (column != null) {
                grid.getElement().executeJs(FIT, column.getElement());
            }
        });
    }

    public Grid.Column<T> column(String head, LitRenderer<T> cell) {
        return grid.addColumn(cell).setHeader(head).setAutoWidth(false).setFlexGrow(1);
    }

    /** The column that tells which row it is. */
    public Grid.Column<T> head(String head, LitRenderer<T> cell) {
        return column(head, cell).setRowHeader(true);
    }

    /** What a row is on a phone; heard, too, by what tells which row it is. */
    public void cards(String head, LitRenderer<T> card) {
        cards = head(head, card);
        cards.setClassNameGenerator(row -> "gz-table-card");
    }

    /** Makes the list sortable by a column; the order stands in the address. */
    public void sortable(Grid.Column<T> column, String key) {
        column.setSortable(true).setKey(key).setSortProperty(key);
        sortable.put(key, column);
    }

    /** Ties the order to filters over the list; after all columns that are sortable. */
    public void sortedBy(FilterBar filters, Function<String, String> words) {
        var orders = new LinkedHashMap<String, String>();
        for (var key : sortable.keySet()) {
            orders.put(key, t("table.sort.up", words.apply(key)));
            orders.put("-" + key, t("table.sort.down", words.apply(key)));
        }
        filters.orders(orders);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                filters.order(sorted.getSortOrder().stream()
                        .findFirst()
                        .map(one -> (one.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + one.getSorted().getKey())
                        .orElse(null));
            }
        });
    }

    /** Shows which column the list is sorted by. */
    public void order(@Nullable String written) {
        var down = written != null && written.startsWith("-");
        var column = written == null ? null : sortable.get(down ? written.substring(1) : written);
        grid.sort(
                column == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** What unfolds under a row. */
    public void details(Function<T, Component> details) {
        grid.setItemDetailsRenderer(new ComponentRenderer<>(details::apply));
        grid.setDetailsVisibleOnClick(false);
    }

    public boolean isOpen(T row) {
        return grid.isDetailsVisible(row);
    }

    public void open(T row, boolean open) {
        grid.setDetailsVisible(row, open);
        update(row);
    }

    /** What is said where there is no row. */
    public void empty(Supplier<Component> words) {
        empty = words;
    }

    /** How many there were when they were counted last. */
    public long total() {
        return found;
    }

    /** Shows rows from the first one on. */
    public void show(Rows<T> wanted) {
        rows = wanted;
        again();
    }

    /** Counts and reads anew. */
    public void again() {
        var wanted = rows;
        if (wanted == null) {
            return;
        }
        try {
            found = wanted.count().get();
        } catch (RuntimeException failed) {
            fail(failed);
            return;
        }
        count.setText(total.apply(found));
        count.setVisible(found > 0);
        if (found == 0) {
            instead(empty.get());
            return;
        }
        instead.setVisible(false);
        grid.setVisible(true);
        grid.setAllRowsVisible(found <= WHOLE);
        grid.setHeight(found <= WHOLE ? null : "calc(100dvh - 11rem)");
        grid.setItems(new Provider(wanted));
    }

    /** Shows one row as it is now, where it is. */
    public void update(T row) {
        grid.getDataProvider().refreshItem(row);
    }

    private void fail(RuntimeException failed) {
        var words = Problems.words(failed);
        count.setVisible(false);
        var again = new Button(t("table.again"), click -> again());
        var state = new EmptyState("alert", t("table.failed"), words, again);
        state.getElement().setAttribute("role", "alert");
        instead(state);
    }

    private void instead(Component shown) {
        instead.removeAll();
        instead.add(shown);
        instead.setVisible(true);
        grid.setVisible(false);
    }

    /** Reads parts of one count: what comes or goes meanwhile is seen when the list is read anew. */
    private final class Provider extends AbstractBackEndDataProvider<T, Void> {
        private final Rows<T> read;

        Provider(Rows<T> read) {
            this.read = read;
        }

        @Override
        protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
            try {
                return read.part().read(query.getOffset(), query.getLimit()).stream();
            } catch (RuntimeException failed) {
                fail(failed);
                return Stream.empty();
            }
        }

        @Override
        protected int sizeInBackEnd(Query<T, Void> query) {
            return (int) Math.min(found, Integer.MAX_VALUE);
        }

        @Override
        public Object getId(T row) {
            return id.apply(row);
        }
    }
}
