package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner changes the week, adds an exception, takes it back; the year nobody knows is said. */
class CalendarScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    /** A calendar that follows the holidays, with exceptions in October 2026. */
    static void office(Business business) {
        business.owner().post("calendars", """
                        {"key": "office", "title": {"zh": "办公室", "en": "Office"},
                         "weekdays": ["MO", "TU", "WE", "TH", "FR"], "hours": ["09:00-12:00", "13:30-18:00"],
                         "holidays": true, "exceptions": [
                          {"from": "2026-10-15", "to": "2026-10-16", "reason": "盘点 stock-taking"},
                          {"from": "2026-10-24", "working": true, "reason": "店庆 anniversary"}]}""").expect(201);
    }

    @Test
    void weekIsChangedAndAnExceptionIsAdded() {
        var business = Business.open("House of Weeks");
        var owner = visits.by(View.EN_DESK).open("settings", business.login());
        owner.follow("Open the calendar").sees("Calendar");
        owner.reads("Every day").reads("09:00-22:00").reads("No exceptions yet");
        owner.press("Change days and hours");
        for (var day : new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
            owner.field(day).uncheck();
        }
        owner.type("Working hours", "9 to 5").press("Save");
        assertThat(owner.field("Working hours")).hasAttribute("aria-invalid", "true");
        owner.reads("at least one working day");
        owner.settled().window("week-error");
        for (var day : new String[] {"Monday", "Saturday"}) {
            owner.field(day).check();
        }
        owner.type("Working hours", "10:00-14:00，17:00-23:00").press("Save");
        owner.reads("Business days was saved").reads("Monday, Saturday").reads("10:00-14:00, 17:00-23:00");
        assertThat(dialog(owner)).hasCount(0);

        owner.open("settings/calendar?month=2026-12").reads("8 working days this month");
        assertThat(cell(owner, "Mon 7 Dec 2026")).containsText("working day");
        owner.press("Add an exception");
        owner.day("First day", LocalDate.parse("2026-12-05"));
        owner.click(
                dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add an exception")));
        assertThat(owner.field("Reason")).hasAttribute("aria-invalid", "true");
        owner.day("Last day", LocalDate.parse("2026-12-08")).type("Reason", "New kitchen");
        owner.click(
                dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add an exception")));
        owner.reads("“New kitchen” was saved").reads("6 working days this month");
        assertThat(dialog(owner)).hasCount(0);
        assertThat(cell(owner, "Mon 7 Dec 2026")).containsText("closed by exception: New kitchen");
        owner.settled().picture("exception");

        owner.press("Remove Sat 5 Dec 2026 to Tue 8 Dec 2026")
                .reads("was removed")
                .reads("8 working days this month");
        owner.press("Undo").reads("6 working days this month");
    }

    @Test
    void monthsAreTurnedByKeyboardAndAnUnknownYearIsSaid() {
        var business = Business.open("House of Years");
        office(business);
        var owner = visits.by(View.EN_PHONE).open("settings/calendar/office?month=2026-09", business.login());
        assertThat(cell(owner, "Sun 20 Sep 2026")).containsText("make-up working day (National Day)");
        var next = owner.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Next month"));
        next.focus();
        owner.page().keyboard().press("Enter");
        owner.reads("October 2026");
        assertThat(cell(owner, "Thu 1 Oct 2026")).containsText("closed for National Day");
        assertThat(owner.page()).hasURL(Pattern.compile("/settings/calendar/office\\?month=2026-10$"));
        assertThat(next).isFocused();
        assertThat(cell(owner, "Sat 10 Oct 2026")).containsText("Extra");
        owner.open("settings/calendar/office?month=2027-10").reads("unknown");
        assertThat(cell(owner, "Fri 1 Oct 2027")).containsText("by the weekday alone");
        owner.open("settings/calendar/nobody");
        assertThat(owner.page().locator("table")).hasCount(0);
    }

    @Test
    void calendarIsAddedMadeTheDefaultAndChosenForASite() {
        var business = Business.open("House of Branches");
        business.activate();
        office(business);
        var owner = visits.by(View.EN_DESK).open("settings/calendar/office", business.login());
        owner.press("Make it the default").reads("Office is the default now").reads("Office (default)");
        var site = owner.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Main restaurant"));
        // A letter chooses, as on any list that is closed.
        site.or(owner.page().getByLabel("Main restaurant")).first().focus();
        owner.page().keyboard().press("b");
        owner.reads("Main restaurant: Business days");
        owner.settled().picture("sites");
        var staff = visits.by(View.EN_PHONE)
                .open("settings/calendar", business.hire("STAFF").login());
        staff.reads("Main restaurant: Business days");
        assertThat(staff.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add an exception")))
                .hasCount(0);
        staff.settled().picture("staff");
    }

    private static Locator cell(Visit visit, String date) {
        return visit.page().locator("td").filter(new Locator.FilterOptions().setHasText(date));
    }

    private static Locator dialog(Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }
}
