package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.jspecify.annotations.Nullable;

/** The history for a spreadsheet; times are those of China, as spreadsheets take them. */
@ApplicationScoped
public class HistorySheet {
    /** Lines of one file, as many as old spreadsheets open. */
    public static final int MOST = 65_000;

    private static final List<String> COLUMNS = List.of(
            "checklist",
            "site",
            "area",
            "person",
            "opens",
            "due",
            "outcome",
            "by",
            "at",
            "score",
            "findings",
            "open",
            "reason");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    /** The whole file, with names of columns in a language. */
    public String of(List<BoardLine> lines, Locale locale) {
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        file.append(Csv.line(heads(locale)));
        lines.forEach(line -> file.append(Csv.line(cells(line, locale))));
        return file.toString();
    }

    static List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(column -> Message.of("history.column." + column).in(locale))
                .toList();
    }

    static List<@Nullable Object> cells(BoardLine line, Locale locale) {
        var timeliness = line.timeliness();
        var outcome = timeliness == null ? line.state().name() : "DONE_" + timeliness;
        return Arrays.asList(
                line.title().in(locale),
                part(line.place().site(), locale),
                part(line.place().area(), locale),
                name(line.place().person()),
                TIME.format(line.opens()),
                TIME.format(line.due()),
                Message.of("history.outcome." + outcome).in(locale),
                name(line.by()),
                time(line.at()),
                line.score(),
                line.failures(),
                line.unsettled(),
                line.reason());
    }

    private static @Nullable String part(OccurrencePlace.@Nullable Part part, Locale locale) {
        return part == null ? null : part.name().in(locale);
    }

    private static @Nullable String name(@Nullable Doer doer) {
        return doer == null ? null : doer.name();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
