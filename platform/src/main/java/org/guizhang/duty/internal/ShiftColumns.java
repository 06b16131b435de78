package org.guizhang.duty.internal;

import java.util.Optional;
import java.util.Set;
import org.guizhang.sheet.SheetColumns;

/** What the reader of spreadsheets has to know of a list of shifts. */
final class ShiftColumns implements SheetColumns<ShiftColumn> {
    @Override
    public Optional<ShiftColumn> of(String head) {
        return ShiftColumn.of(head);
    }

    @Override
    public boolean areHeads(Set<ShiftColumn> found) {
        return found.containsAll(Set.of(ShiftColumn.PERSON, ShiftColumn.DAY, ShiftColumn.FROM, ShiftColumn.UNTIL));
    }

    @Override
    public String rules() {
        return "shift-import";
    }

    @Override
    public boolean isDay(ShiftColumn column) {
        return column == ShiftColumn.DAY;
    }
}
