package org.guizhang.joining.roster.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.shared.Rejected;
import org.guizhang.sheet.SheetColumns;
import org.guizhang.sheet.SheetReader;
import org.guizhang.sheet.SheetRow;

/** Reads a list of people; what names none is no such list. */
public final class RosterReader {
    private static final SheetColumns<Column> COLUMNS = new SheetColumns<>() {
        @Override
        public Optional<Column> of(String head) {
            return Column.of(head);
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

    /** The rows with something in them. Throws {@link Rejected} for what is no list of people. */
    public static List<SheetRow<Column>> read(byte[] file) {
        return SheetReader.read(file, COLUMNS, RosterImport.MAX_ROWS);
    }
}
