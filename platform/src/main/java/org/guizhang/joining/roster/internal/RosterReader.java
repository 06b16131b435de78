package org.guizhang.joining.roster.internal;

import java.util.Optional;
import java.util.Set;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.sheet.SheetColumns;
import org.guizhang.sheet.SheetList;
import org.guizhang.sheet.SheetReader;

/** Reads a list of people; what names none is no such list. */
public final class RosterReader {
    private static final SheetColumns<Column> COLUMNS = new SheetColumns<>() {
        @Override
        public Optional<Column> of(String head) {
            return Column.of(head);
        }

        @Override
        public boolean isTitle(Column column, String head) {
            return column.isTitle(head);
        }

        @Override
        public boolean areHeads(Set<Column> found) {
            return found.contains(Column.NAME);
        }

        @Override
        public String rules() {
            return "import";
        }

        @Override
        public boolean isDay(Column column) {
            return column == Column.FROM;
        }
    };

    private RosterReader() {}

    /** The list; what was noted beside its rows by us is no column of it. Throws {@link Rejected} for what is none. */
    public static SheetList<Column> read(byte[] file) {
        var list = SheetReader.read(file, COLUMNS, RosterImport.MAX_ROWS);
        var noted = Message.of("import.column.faults").both();
        var unread = list.unread().stream()
                .filter(head -> !head.equals(noted.zh()) && !head.equals(noted.en()))
                .toList();
        return new SheetList<>(list.rows(), unread, list.passed());
    }
}
