package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two values that contradict each other wait for each other; one that is refused holds the wizard, and is kept. */
class ContradictionTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void bothValuesAreMarkedAndStoredTogether() {
        var business = Business.open("House of Both Fields");
        var module = business.activate();
        var owner = visits.by(View.EN_DESK).open("policy/" + module, business.login());

        owner.click(owner.page().locator("#group-cash > summary"));
        set(owner, "Daily income report due", "21:00");
        owner.reads("closing is at 22:00, the report is due by 21:00. Make this later than 22:00")
                .reads("Make this earlier than 21:00, or change “Daily income report due”.")
                .reads("Two values contradict each other and are not saved yet");
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("23:15");
        owner.page().locator("#group-cash").scrollIntoViewIfNeeded();
        owner.settled().picture("both-fields");

        set(owner, "Closing time", "20:30");
        owner.reads("Saved ");
        assertThat(owner.page().locator("[slot='error-message']:has-text('Make this')"))
                .hasCount(0);
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("21:00");
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("20:30");
    }

    @Test
    void theValueThatAnAnswerContradictsJoinsTheQuestions() {
        var business = Business.open("House of Joined Questions");
        var module = business.activate();
        business.set(module, Map.of("income-report-due", "\"22:10\"")).expect(200);
        var owner = visits.by(View.EN_PHONE).open("start/questions", business.login());
        var questions = owner.page().locator(".gz-questions > li");
        var asked = questions.count();

        set(owner, "When do you close each day?", "22:30");
        assertThat(questions).hasCount(asked + 1);
        owner.reads("closing is at 22:30, the report is due by 22:10.");
        owner.press("Next: publish")
                .reads("Two answers contradict each other and are not saved yet.")
                .settled()
                .picture("joined");

        set(owner, "Daily income report due", "22:50");
        owner.press("Next: publish").sees("Publish");
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("22:30");
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("22:50");
    }

    @Test
    void aRefusedAnswerHoldsTheWizardAndIsKept() {
        var business = Business.open("House of Late Hours");
        var module = business.activate();
        var owner = visits.by(View.EN_PHONE).open("start/questions", business.login());
        var closing = time(owner, "When do you close each day?");

        set(owner, "When do you close each day?", "23:30");
        owner.reads("Give 23:00 or earlier.").press("Next: publish");
        owner.reads("One answer cannot be used and is not saved.").settled().picture("refused");
        assertThat(closing).hasValue("23:30");

        owner.open("start/publish").reads("This was typed but not saved, and is not published:");
        owner.settled().picture("refused-told").follow("When do you close each day?");
        owner.reads("A change that was not saved was restored.").reads("Give 23:00 or earlier.");
        assertThat(closing).hasValue("23:30");
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("22:00");

        set(owner, "When do you close each day?", "22:30");
        owner.press("Next: publish").sees("Publish");
        assertThat(owner.page().getByText("This was typed but not saved")).hasCount(0);
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("22:30");
    }

    private static void set(Visit visit, String label, String time) {
        Locator field = time(visit, label);
        field.fill(time);
        field.press("Enter");
    }

    private static Locator time(Visit visit, String label) {
        return visit.page().getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName(label));
    }

    private static String value(Business business, String module, String parameter) {
        return business.owner().get("modules/" + module).text("/parameters/" + parameter);
    }
}
