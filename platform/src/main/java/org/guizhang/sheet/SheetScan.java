package org.guizhang.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.guizhang.sheet.MergedCells.Range;
import org.jspecify.annotations.Nullable;

/** Reads one sheet from its top: heads in one of the first rows, and the rows under them. */
final class SheetScan<C> {
    private static final int HEAD_ROWS = 10;
    private static final int MOST_PASSED = 50;

    private final SheetColumns<C> columns;
    private final CellText texts;
    private final List<Range> merged;
    private final Map<Range, Cell> tops = new HashMap<>();
    private final Map<Integer, C> heads = new HashMap<>();
    private final Map<Integer, String> others = new TreeMap<>();
    private final Set<Integer> filled = new HashSet<>();
    private final List<SheetRow<C>> rows = new ArrayList<>();
    private final List<SheetList.Passed> passed = new ArrayList<>();

    SheetScan(SheetColumns<C> columns, CellText texts, List<Range> merged) {
        this.columns = columns;
        this.texts = texts;
        this.merged = merged;
    }

    /** Reads the rows, one more than {@code most} at the most. */
    SheetScan<C> read(Iterator<Row> left, int most) {
        var ahead = findHeads(left);
        while (!heads.isEmpty() && rows.size() <= most && (ahead != null || left.hasNext())) {
            take(ahead != null ? ahead : left.next());
            ahead = null;
        }
        return this;
    }

    int columns() {
        return heads.size();
    }

    SheetList<C> list() {
        var unread = others.entrySet().stream()
                .filter(other -> filled.contains(other.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new SheetList<>(rows, unread, passed);
    }

    /** The row that was read behind the heads, if any. Heads may take two rows, of which the lower says more. */
    private @Nullable Row findHeads(Iterator<Row> left) {
        for (var looked = 0; looked < HEAD_ROWS && left.hasNext(); looked++) {
            if (!takeHeads(shown(left.next()))) {
                continue;
            }
            var ahead = left.hasNext() ? left.next() : null;
            return ahead != null && takeHeads(shown(ahead)) ? null : ahead;
        }
        return null;
    }

    private boolean takeHeads(Map<Integer, Cell> cells) {
        var found = new HashMap<Integer, C>();
        var words = new TreeMap<Integer, String>();
        cells.forEach((column, cell) -> words.put(column, texts.of(cell)));
        var used = new HashSet<C>();
        // A column's own name goes before others that it may have.
        for (var own : List.of(true, false)) {
            words.forEach((at, head) -> columns.of(head)
                    .filter(column -> columns.isTitle(column, head) == own && used.add(column))
                    .ifPresent(column -> found.put(at, column)));
        }
        if (!columns.areHeads(used) || found.size() < heads.size()) {
            return false;
        }
        heads.clear();
        heads.putAll(found);
        others.clear();
        words.forEach((at, head) -> {
            if (!found.containsKey(at) && !head.isEmpty()) {
                others.put(at, head);
            }
        });
        return true;
    }

    private void take(Row row) {
        var number = row.getRowNum();
        var over = over(row);
        var own = words(row, over);
        var cells = own.isEmpty() ? Map.<Integer, Cell>of() : shown(row);
        if (own.isEmpty() || repeatsHeads(cells)) {
            return;
        }
        if (BesideList.is(
                List.copyOf(own.values()),
                MergedCells.across(over, number, own.keySet().iterator().next()))) {
            if (passed.size() < MOST_PASSED) {
                passed.add(new SheetList.Passed(number, String.join(" ", own.values())));
            }
            return;
        }
        // A number alone in front of an empty line is no row of the list.
        if (own.keySet().stream().anyMatch(heads::containsKey)) {
            rows.add(row(number, cells));
            filled.addAll(own.keySet());
        }
    }

    private SheetRow<C> row(int number, Map<Integer, Cell> cells) {
        var read = new HashMap<C, String>();
        var formulas = new HashSet<C>();
        var errors = new LinkedHashSet<C>();
        cells.forEach((at, cell) -> {
            var column = heads.get(at);
            if (column == null) {
                return;
            }
            if (CellText.isError(cell)) {
                errors.add(column);
            } else if (cell.getType() == CellType.FORMULA) {
                formulas.add(column);
            } else {
                read.put(column, columns.isDay(column) ? texts.day(cell) : texts.of(cell));
            }
        });
        return new SheetRow<>(number, read, formulas, errors);
    }

    private boolean repeatsHeads(Map<Integer, Cell> cells) {
        return heads.entrySet().stream().allMatch(head -> {
            var cell = cells.get(head.getKey());
            return cell != null
                    && columns.of(texts.of(cell))
                            .filter(head.getValue()::equals)
                            .isPresent();
        });
    }

    /** What stands in a row itself, from left to right. */
    private Map<Integer, String> words(Row row, List<Range> over) {
        var words = new TreeMap<Integer, String>();
        for (var cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY && !isCovered(over, row, cell)) {
                var unread = CellText.isError(cell) || cell.getType() == CellType.FORMULA;
                var text = unread ? Objects.requireNonNullElse(cell.getRawValue(), "#") : texts.of(cell);
                if (unread || !text.isEmpty()) {
                    words.put(cell.getColumnIndex(), text);
                }
            }
        }
        return words;
    }

    /** The cells of a row with what they show: one that is merged with those above it shows what stands there. */
    private Map<Integer, Cell> shown(Row row) {
        var over = over(row);
        var cells = new TreeMap<Integer, Cell>();
        for (var cell : row) {
            if (cell != null && !isCovered(over, row, cell)) {
                cells.put(cell.getColumnIndex(), cell);
            }
        }
        for (var range : over) {
            if (range.top() == row.getRowNum() && cells.containsKey(range.left())) {
                tops.put(range, cells.get(range.left()));
            } else if (tops.containsKey(range)) {
                cells.put(range.left(), tops.get(range));
            }
        }
        return cells;
    }

    private List<Range> over(Row row) {
        return merged.stream().filter(range -> range.has(row.getRowNum())).toList();
    }

    private static boolean isCovered(List<Range> over, Row row, Cell cell) {
        return over.stream().anyMatch(range -> range.covers(row.getRowNum(), cell.getColumnIndex()));
    }
}
