package org.guizhang.checklist.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes iCalendar (RFC 5545): lines end with CR and LF and have 75 octets at most, no character is split. */
final class CalendarText {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * An event.
     *
     * @param uid the same whenever the calendar is read
     * @param sequence never falls
     * @param cancelled whether it does not take place
     */
    record Event(String uid, int sequence, Instant start, Instant end, String summary, String url, boolean cancelled) {}

    /** @param now when the calendar is written */
    static String of(String name, Instant now, List<Event> events) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Guizhang//Duties//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        events.forEach(event -> calendar.event(event, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + MOMENT.format(now));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART:" + MOMENT.format(event.start()));
        var end = MOMENT.format(event.end());
        // An event that ends with its beginning has no end.
        if (!end.equals(MOMENT.format(event.start()))) {
            line("DTEND:" + end);
        }
        line("SUMMARY:" + escaped(event.summary()));
        line("URL:" + event.url());
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            var written = Character.toString(character);
            int more = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += more;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }

    /** Control characters have no place in a calendar, and a new line is written as two characters. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }
}
