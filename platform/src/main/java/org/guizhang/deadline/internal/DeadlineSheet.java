package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.jspecify.annotations.Nullable;

/** Clocks for a spreadsheet; times are those of China, as spreadsheets take them. */
@ApplicationScoped
public class DeadlineSheet {
    /** Lines of one file, as many as old spreadsheets open. */
    public static final int MOST = 65_000;

    private static final List<String> COLUMNS =
            List.of("title", "site", "responsible", "state", "starts", "due", "stopped", "rule", "clauses", "subject");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    /** The whole file, with names of columns in a language. */
    public String of(List<Deadline> lines, Locale locale) {
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        file.append(Csv.line(COLUMNS.stream()
                .map(column -> Message.of("deadline.column." + column).in(locale))
                .toList()));
        lines.forEach(line -> file.append(Csv.line(cells(line, locale))));
        return file.toString();
    }

    private static List<@Nullable Object> cells(Deadline line, Locale locale) {
        var site = line.site();
        return Arrays.asList(
                line.title().in(locale),
                site == null ? null : site.name().in(locale),
                line.responsible().stream().map(DeadlinePerson::name).collect(Collectors.joining(" / ")),
                Message.of("deadline.state." + line.state()).in(locale),
                time(line.starts()),
                time(line.due()),
                time(line.stopped()),
                line.rule(),
                String.join(" ", line.clauses()),
                line.subject().kind() + " " + line.subject().id());
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
