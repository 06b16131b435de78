package org.guizhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guizhang.audit.AuditTrail;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Working calendars: days and why, the default, sites, what is refused and to whom. */
@ExtendWith(Services.class)
class CalendarsTest {
    private static final List<String> WEEK = List.of("FR", "MO", "TU", "WE", "TH");
    private static final List<String> HOURS = List.of("13:30-18:00", "9:00-12:00");

    @Inject
    Calendars calendars;

    @Inject
    SiteCalendars siteCalendars;

    @Inject
    Sites sites;

    @Inject
    AuditTrail trail;

    @Test
    void everyDaySaysWhetherItIsWorkedOnAndWhy() {
        var office = calendars.add(office("office", WEEK, HOURS));
        assertThat(office.revision()).isEqualTo(1);
        assertThat(office.hours()).extracting(Span::toString).containsExactly("09:00-12:00", "13:30-18:00");
        var days = calendars.days(office.id(), day("2026-10-01"), day("2026-10-12"));
        assertThat(days.days())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.working() + " " + day.why() + " "
                        + (day.reason() == null ? "" : day.reason().zh()))
                .containsExactly(
                        "1 false HOLIDAY 国庆节",
                        "2 false HOLIDAY 国庆节",
                        "3 true EXCEPTION 店庆",
                        "4 true EXCEPTION 店庆",
                        "5 false HOLIDAY 国庆节",
                        "6 false HOLIDAY 国庆节",
                        "7 false HOLIDAY 国庆节",
                        "8 true WORKDAY ",
                        "9 false EXCEPTION 盘点",
                        "10 true MAKE_UP 国庆节",
                        "11 false DAY_OFF ",
                        "12 true WORKDAY ");
        assertThat(days.missingYears()).isEmpty();
        var unknown = calendars.days(office.id(), day("2026-12-31"), day("2027-01-01"));
        assertThat(unknown.missingYears()).containsExactly(2027);
        assertThat(unknown.days()).extracting(Day::assumed).containsExactly(false, true);
        assertThat(unknown.days().get(1).why()).hasToString("WORKDAY");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        var office = calendars.add(office("office", WEEK, HOURS));
        var before = calendars.list();
        Refused.with(
                () -> calendars.add(office("x", null, List.of("9-12"))),
                "/weekdays calendar-no-day",
                "/hours/0 calendar-hours");
        Refused.with(() -> calendars.add(office("office", WEEK, HOURS)), "/key calendar-key-taken");
        Refused.with(() -> calendars.change(office.id(), office("other", WEEK, HOURS), 1), "/key calendar-key-fixed");
        Refused.with(() -> calendars.days(office.id(), day("2026-01-01"), day("2027-02-05")), "/to calendar-stretch");
        Refused.with(() -> calendars.days(office.id(), LocalDate.MAX, LocalDate.MAX), "/from day-range");
        assertThatThrownBy(() -> calendars.change(office.id(), office("office", WEEK, HOURS), 2))
                .isInstanceOf(Conflict.class);
        assertThat(calendars.list()).isEqualTo(before);
    }

    @Test
    void defaultAndTheCalendarsOfSitesAreChosen() {
        var first = calendars.createDefault(null);
        var office = calendars.add(office("office", WEEK, HOURS));
        assertThat(calendars.list()).extracting(Calendar::standard).containsExactly(true, false);
        var site = sites.add(new Site.Entry(new EnteredName(null, "Quay"), null, null))
                .id();
        assertThat(siteCalendars.of(site)).isEqualTo(new SiteCalendars.SiteCalendar(site, first.id(), false));
        siteCalendars.choose(site, office.id());
        assertThat(calendars.get(office.id()).sites()).containsExactly(site);
        assertThatThrownBy(() -> calendars.remove(office.id(), 1)).isInstanceOf(Conflict.class);
        Refused.with(() -> siteCalendars.choose(site, site), "/calendar calendar-unknown");
        siteCalendars.choose(site, null);

        assertThatThrownBy(() -> calendars.remove(first.id(), 1)).isInstanceOf(Conflict.class);
        assertThat(calendars.makeDefault(office.id()).standard()).isTrue();
        assertThat(siteCalendars.of(site).calendar()).isEqualTo(office.id());
        assertThatThrownBy(() -> calendars.remove(first.id(), 1)).isInstanceOf(Conflict.class);
        calendars.remove(first.id(), 2);
        assertThat(calendars.list()).extracting(Calendar::id).containsExactly(office.id());
        calendars.change(office.id(), office("office", List.of("MO"), HOURS), 2);
        assertThat(trail.actions())
                .contains(
                        "calendar.added",
                        "calendar.changed",
                        "calendar.removed",
                        "calendar.default-chosen",
                        "site.calendar-chosen");
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    @As(Role.STAFF)
    void staffReadsAndDoesNotChange(Business business) {
        var office = business.as(Role.OWNER, () -> calendars.add(office("office", WEEK, HOURS)));
        assertThat(calendars.get(office.id())).isEqualTo(office);
        assertThatThrownBy(() -> calendars.add(office("own", WEEK, HOURS))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendars.change(office.id(), office("office", WEEK, HOURS), 1))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void calendarOfAnotherBusinessIsNotThere() throws Exception {
        var office = calendars.add(office("office", WEEK, HOURS));
        Business.open().become(Role.OWNER);
        assertThatThrownBy(() -> calendars.get(office.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.change(office.id(), office("office", WEEK, HOURS), 1))
                .isInstanceOf(NotFound.class);
        assertThat(calendars.list()).isEmpty();
    }

    private static Calendar.Entry office(String key, List<String> weekdays, List<String> hours) {
        return new Calendar.Entry(
                key,
                new EnteredName("办公室", "Office"),
                weekdays,
                hours,
                true,
                List.of(
                        new SpecialDays.Entry("2026-10-09", null, null, "盘点"),
                        new SpecialDays.Entry("2026-10-03", "2026-10-04", true, "店庆")));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
