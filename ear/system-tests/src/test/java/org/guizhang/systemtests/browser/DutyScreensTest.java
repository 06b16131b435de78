package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.FilledSheet;
import org.guizhang.systemtests.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The roster is planned on screen and out of Excel; a checklist is skipped, handed over and put right. */
class DutyScreensTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void aWeekIsPlannedAndItsGapsAreTold() {
        var business = Business.open("House of Guards");
        var rest = business.owner();
        var site = rest.post("sites", "{\"name\": {\"zh\": \"东门\", \"en\": \"East gate\"}}")
                .expect(201)
                .text("/id");
        var guard = rest.post("positions", "{\"title\": {\"zh\": \"门岗\", \"en\": \"Gate guard\"}}")
                .expect(201)
                .text("/id");
        var member = business.hire("STAFF");
        rest.post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\", \"site\": \"%s\"}"
                                .formatted(member.person(), guard, site))
                .expect(201);
        var owner = visits.by(View.EN_DESK).open("duty?week=" + MONDAY, business.login());
        owner.reads("No shift this week").settled().picture("empty");

        owner.open("duty/hours").reads("No position has a time yet");
        owner.field("Position").fill("Gate");
        owner.click(owner.page().getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Gate guard")));
        owner.press("Set the time").reads("East gate, Gate guard: 08:00–20:00, 1 person");
        owner.settled().picture("hours");

        owner.open("duty/new?week=" + MONDAY + "&position=" + guard + "&site=" + site)
                .sees("Add a shift");
        owner.press("Add a shift");
        assertThat(owner.field("Person")).hasAttribute("aria-invalid", "true");
        owner.field("Person").fill("STAFF");
        owner.click(owner.page().getByRole(AriaRole.OPTION).first());
        owner.settled().picture("new");
        owner.press("Add a shift").reads("STAFF of House of Guards").reads("East gate");
        owner.reads("To be looked at: 6").settled().picture("week");
        owner.click(owner.page().locator(".gz-duty-grid a.gz-shift").first());
        owner.sees("Change the shift").press("Remove the shift").reads("To be looked at: 7");
        owner.press("Undo").reads("To be looked at: 6");

        var file = owner.open("duty/import");
        choose(file, List.of("2027-03-02", "Nobody", "8:00", "20:00"));
        file.reads("Rows to mend: 1").settled().picture("wrong");
        file.press("Choose another file");
        choose(
                file,
                List.of("2027-03-02", member.login(), "8:00", "20:00"),
                List.of("2027-03-03", member.login(), "20:00", "8:00"));
        file.reads("All rows are right").settled().picture("right");
        file.press("Import 2 shifts").reads("The list was imported");

        member.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var phone = visits.by(View.ZH_PHONE).open("duty?week=" + MONDAY, member.login());
        phone.sees("排班").reads("缺 1 人").settled().picture("phone");
        assertThat(phone.page().locator(".gz-duty-days a.gz-shift")).hasCount(0);
    }

    @Test
    void aChecklistIsHandedOverSkippedAndPutRight() {
        var business = Business.open("House of Other Ways");
        var module = business.handbook();
        var work = FilledSheet.ids(business.owner(), module, "As it was");
        var owner = visits.by(View.EN_PHONE).open("checks/" + work.get("occurrence"), business.login());
        owner.follow("Correct").sees("Correct what was handed in");
        owner.click(
                owner.page().locator(".gz-answer-correction vaadin-text-area").first());
        owner.page().keyboard().type("Read off again. ");
        owner.press("Store the correction");
        assertThat(owner.field("Reason")).hasAttribute("aria-invalid", "true");
        owner.type("Reason", "The wrong scale").settled().picture("correct");
        owner.press("Store the correction").reads("Changed by this version").reads("The wrong scale");
        owner.settled().picture("corrected");

        var checklist =
                business.owner().get("occurrences/" + work.get("occurrence")).text("/occurrence/checklist");
        var started = FilledSheet.start(business.owner(), module, checklist, null)
                .at("/occurrence/id")
                .asText();
        var member = business.hire("STAFF");
        owner.open("checks/" + started).press("Hand over");
        owner.field("Who").fill("STAFF");
        owner.click(owner.page().getByRole(AriaRole.OPTION).first());
        owner.type("Reason", "Called away").settled().window("hand-over");
        dialog(owner, "Hand over");
        owner.reads("Called away").reads("STAFF of House of Other Ways");
        owner.press("Skip").type("Reason", "Closed for a day");
        dialog(owner, "Skip");
        owner.reads("Closed for a day").settled().picture("skipped");
        assertThat(owner.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Hand over")))
                .hasCount(0);
        member.rest().get("occurrences/" + started).expect(200);
    }

    private static void dialog(Visit visit, String button) {
        visit.click(visit.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    @SafeVarargs
    private static void choose(Visit visit, List<String>... rows) {
        var all = new ArrayList<List<String>>();
        all.add(List.of("Day", "Person", "From", "Until"));
        all.addAll(List.of(rows));
        visit.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("roster.xlsx", XLSX, Spreadsheet.of(all)));
    }
}
