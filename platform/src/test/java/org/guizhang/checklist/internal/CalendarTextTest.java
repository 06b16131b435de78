package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines, characters and moments as RFC 5545 has them. */
class CalendarTextTest {
    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");

    @Test
    void anEventIsWrittenLineByLine() {
        var event = new CalendarText.Event(
                "1@guizhang", 3, NOW, NOW.plusSeconds(1800), "Closing, \"late\"; a\\b\r\nc\u0007", "https://x/1", true);
        assertThat(CalendarText.of("Tea; house", NOW, List.of(event)))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("X-WR-CALNAME:Tea\\; house\r\n")
                .contains(String.join(
                        "\r\n",
                        "BEGIN:VEVENT",
                        "UID:1@guizhang",
                        "DTSTAMP:20261201T070000Z",
                        "SEQUENCE:3",
                        "DTSTART:20261201T070000Z",
                        "DTEND:20261201T073000Z",
                        "SUMMARY:Closing\\, \"late\"\\; a\\\\b\\nc",
                        "URL:https://x/1",
                        "STATUS:CANCELLED",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT\r\n"))
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whatEndsAsItBeginsHasNoEnd() {
        var event = new CalendarText.Event("1", 1, NOW, NOW, "x", "https://x", false);
        assertThat(CalendarText.of("x", NOW, List.of(event)))
                .doesNotContain("DTEND")
                .contains("STATUS:CONFIRMED");
    }

    @Test
    void longLinesAreFoldedAndNoCharacterIsSplit() {
        var long1 = "收市检查😀，".repeat(40);
        var event = new CalendarText.Event("1", 1, NOW, NOW, long1, "https://x", false);
        var written = CalendarText.of("x", NOW, List.of(event));
        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anySatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(71));
        assertThat(written).doesNotContain("\uFFFD").doesNotContainPattern("[^\r]\n");
        assertThat(written.replace("\r\n ", "")).contains("SUMMARY:" + long1 + "\r\n");
    }
}
