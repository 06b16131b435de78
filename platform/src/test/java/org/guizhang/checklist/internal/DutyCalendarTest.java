package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.DutyCalendar;
import org.guizhang.checklist.HandIn;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.CalendarAddresses;
import org.guizhang.tenant.CalendarReader;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose calendar an address reads, and what stands in it. */
@ExtendWith(TestDatabase.class)
class DutyCalendarTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");

    private final WorkingGarden garden;

    DutyCalendarTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @Test
    void theCalendarHasOnesOwnChecklistsOfTwoDaysAndEight() {
        var calendar = calendar(garden.keeper);
        assertThat(count(calendar, "BEGIN:VEVENT")).isEqualTo(8);
        assertThat(calendar)
                .contains("DTSTART:20261201T100000Z\r\nDTEND:20261201T103000Z\r\n")
                .contains("/checks/" + today())
                .contains("Hillside");
        assertThat(count(calendar(garden.manager), "BEGIN:VEVENT")).isZero();
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(2)));
        assertThat(calendar(garden.keeper)).contains("DTSTART:20261201T100000Z");
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(3)));
        assertThat(calendar(garden.keeper)).doesNotContain("DTSTART:20261201").contains("DTSTART:20261202");
    }

    @Test
    void doneAndSkippedOnesStay() {
        garden.wired.become(Instant.parse("2026-12-01T10:05:00Z"));
        var first = today();
        var answers = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("pass", 0));
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        garden.as(
                garden.keeper,
                () -> garden.filling().handIn(first, new HandIn(answers, Map.of("keeper", signed), null)));
        garden.wired.become(Instant.parse("2026-12-02T10:05:00Z"));
        var second = today();
        garden.as(garden.manager, () -> garden.checklists().skip(second, "Closed"));
        var calendar = calendar(garden.keeper);
        assertThat(count(calendar, "SUMMARY:✓ ")).isEqualTo(1);
        assertThat(count(calendar, "STATUS:CANCELLED")).isEqualTo(1);
        assertThat(calendar).contains("UID:" + first + "@guizhang").contains("UID:" + second + "@guizhang");
    }

    @Test
    void anAddressReadsItsPersonAloneAndLetsNobodyIn() {
        var secret = make(garden.keeper);
        assertThat(reader(secret).personId()).isEqualTo(garden.keeper.personId());
        assertThat(garden.as(garden.owner, () -> garden.wired.get(Tokens.class).callerWith(secret)))
                .isEmpty();
        var mine = garden.as(garden.keeper, () -> addresses().mine());
        assertThat(mine.made()).isTrue();
        assertThat(mine.usedAt()).isEqualTo(AFTERNOON);
        assertThat(Json.write(mine)).doesNotContain(secret);
        assertThat(garden.as(garden.manager, () -> addresses().mine()).made()).isFalse();
    }

    @Test
    void anotherAddressEndsTheOneBeforeAndRevokingEndsIt() {
        var first = make(garden.keeper);
        var second = make(garden.keeper);
        assertThatThrownBy(() -> reader(first)).isInstanceOf(NotFound.class);
        assertThat(reader(second).personId()).isEqualTo(garden.keeper.personId());
        revoke(garden.manager);
        assertThat(reader(second).personId()).isEqualTo(garden.keeper.personId());
        revoke(garden.keeper);
        revoke(garden.keeper);
        assertThatThrownBy(() -> reader(second)).isInstanceOf(NotFound.class);
        assertThat(garden.as(
                        garden.owner,
                        () -> garden.wired
                                .get(AuditTrail.class)
                                .list(AuditFilter.ALL, null, 3)
                                .items()))
                .extracting(AuditEvent::action)
                .containsExactly("calendar-feed.revoked", "calendar-feed.made", "calendar-feed.made");
    }

    @Test
    void itEndsWithAccessAndWithAYearOfSilence() {
        var leaver = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        var left = make(leaver);
        garden.as(garden.owner, () -> garden.wired.get(People.class).changeAccess(leaver.personId(), false));
        assertThatThrownBy(() -> reader(left)).isInstanceOf(NotFound.class);
        var silent = make(garden.keeper);
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(300)));
        assertThat(reader(silent).personId()).isEqualTo(garden.keeper.personId());
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(660)));
        assertThat(reader(silent).personId()).isEqualTo(garden.keeper.personId());
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(1030)));
        assertThatThrownBy(() -> reader(silent)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        var secret = make(garden.keeper);
        for (int asked = 0; asked < 10; asked++) {
            reader(secret);
        }
        assertThatThrownBy(() -> reader(secret)).isInstanceOf(TooMany.class);
        garden.wired.become(AFTERNOON.plusSeconds(30));
        assertThat(reader(secret)).isNotNull();
    }

    private CalendarAddresses addresses() {
        return garden.wired.get(CalendarAddresses.class);
    }

    private String make(Caller who) {
        var address = garden.as(who, () -> addresses().make()).address();
        var found =
                Pattern.compile(".*/api/v1/calendar-feeds/(gzc_[^/]+)\\.ics").matcher(address);
        assertThat(found.matches()).as(address).isTrue();
        return found.group(1);
    }

    private void revoke(Caller who) {
        garden.as(who, () -> {
            addresses().revoke();
            return null;
        });
    }

    private Caller reader(String secret) {
        return garden.as(
                garden.owner, () -> garden.wired.get(CalendarReader.class).callerWith(secret, "192.0.2.1"));
    }

    /** As it reads once its lines are whole again. */
    private String calendar(Caller who) {
        return garden.as(who, () -> garden.wired.get(DutyCalendar.class).mine()).replace("\r\n ", "");
    }

    private static long count(String calendar, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(calendar).results().count();
    }

    private UUID today() {
        var today = garden.as(garden.keeper, () -> garden.checklists().today());
        return Stream.of(today.due(), today.later())
                .flatMap(list -> list.stream())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
