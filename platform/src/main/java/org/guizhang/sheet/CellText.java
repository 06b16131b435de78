package org.guizhang.sheet;

import java.math.BigDecimal;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell shows. */
record CellText(boolean since1904) {
    /** Digits of a number before or after the point; written out, one with an exponent may have any number of them. */
    private static final int MAX_DIGITS = 40;
    /** Smaller numbers are days as spreadsheets count them, larger ones dates written without separators. */
    private static final BigDecimal MOST_DAYS = new BigDecimal(200_000);

    static boolean isError(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.ERROR;
        }
        var number = cell.asNumber();
        return number != null && Math.abs((long) number.scale()) > MAX_DIGITS;
    }

    /** Numbers as they are shown: a phone number is no 1.38E10, and an employee number keeps its zeros. */
    String of(Cell cell) {
        if (cell.getType() == CellType.EMPTY || isError(cell)) {
            return "";
        }
        var number = cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
        if (number == null) {
            return Objects.requireNonNullElse(cell.getText(), "").strip();
        }
        var format = new CellFormat(cell.getDataFormatId(), cell.getDataFormatString());
        if (format.isDay() && isDay(number)) {
            // As offices in China see it, which is no employee number and no phone number.
            var day = WrittenDay.ofSerial(number, since1904);
            return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
        }
        return format.shown(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    /** A number as the day it counts to, in a column of days; whatever else stands there as it is shown. */
    String day(Cell cell) {
        var number = cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
        return number == null || isError(cell) || !isDay(number)
                ? of(cell)
                : WrittenDay.ofSerial(number, since1904).toString();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(MOST_DAYS) < 0;
    }
}
