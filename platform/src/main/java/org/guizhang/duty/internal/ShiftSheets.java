package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.duty.Shift;
import org.guizhang.duty.ShiftImport;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.sheet.SheetReader;
import org.guizhang.sheet.SheetRow;
import org.guizhang.sheet.WrittenDay;

/** Reads lists of shifts and holds them against the roster. */
@ApplicationScoped
public class ShiftSheets {
    @Inject
    ShiftRows rows;

    @Inject
    ShiftCheck check;

    @Inject
    Ids ids;

    /** A row with the shift it would make. */
    public record Judged(ShiftImport.Line line, Optional<Shift> wanted) {}

    /** What each row of a file means; nothing is stored. */
    public List<Judged> plan(byte[] file) {
        var cells =
                SheetReader.read(file, new ShiftColumns(), ShiftImport.MAX_ROWS).rows();
        var known = check.known();
        var there = there(cells, known);
        var sheet = new ShiftSheet(check, known, person -> there.getOrDefault(person, List.of()));
        return cells.stream()
                .map(sheet::judge)
                .map(row ->
                        new Judged(row.line(), Optional.ofNullable(row.wanted()).map(this::numbered)))
                .toList();
    }

    private Map<UUID, List<Shift>> there(List<SheetRow<ShiftColumn>> cells, ShiftCheck.Known known) {
        var days = cells.stream()
                .flatMap(row -> WrittenDay.of(row.text(ShiftColumn.DAY)).stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Map.of();
        }
        LocalDate last = days.get(days.size() - 1);
        return rows
                .between(
                        days.get(0).minusDays(1).atStartOfDay(Days.ZONE).toInstant(),
                        last.plusDays(3).atStartOfDay(Days.ZONE).toInstant())
                .stream()
                .map(known.held()::counted)
                .collect(Collectors.groupingBy(Shift::person));
    }

    private Shift numbered(Shift shift) {
        return new Shift(
                ids.next(),
                shift.site(),
                shift.position(),
                shift.person(),
                shift.personName(),
                shift.from(),
                shift.until(),
                true,
                1);
    }
}
