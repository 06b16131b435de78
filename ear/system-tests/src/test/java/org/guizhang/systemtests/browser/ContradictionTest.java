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

/** Two values that contradict each other are marked both, wait for each other, and are stored together. */
class ContradictionTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void bothValuesAreMarkedAndStoredTogether() {
        var business = Business.open("House of Both Fields");
        var module = business.activate();
        var owner = visits.by(View.EN_DESK).open("policy/" + module, business.login());

        set(owner, "Daily income report due", "21:00");
        owner.reads("closing is at 22:00, the report is due by 21:00. Make this later than 22:00")
                .reads("Make this earlier than 21:00, or change “Daily income report due”.")
                .reads("Two values contradict each other and are not saved yet");
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("23:15");
        owner.page().locator("#group-cash").scrollIntoViewIfNeeded();
        owner.settled().picture("both-fields");

        set(owner, "Closing time", "20:30");
        owner.reads("Saved ");
        assertThat(owner.page().getByText("Make this")).hasCount(0);
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("21:00");
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("20:30");
    }

    @Test
    void theValueThatAnAnswerContradictsJoinsTheQuestions() {
        var business = Business.open("House of Joined Questions");
        var module = business.activate();
        business.set(module, Map.of("income-report-due", "\"22:10\"")).expect(200);
        var owner = visits.by(View.ZH_PHONE).open("start/questions", business.login());
        var questions = owner.page().locator(".gz-questions > li");
        var asked = questions.count();

        set(owner, "每天几点打烊？", "22:30");
        assertThat(questions).hasCount(asked + 1);
        owner.reads("收入日报在打烊之后才能做：打烊22:30，日报22:10前完成。");
        owner.press("下一步：发布").reads("有两个答案互相矛盾，还没有保存。").settled().picture("joined");

        set(owner, "收入日报完成时间", "22:50");
        owner.press("下一步：发布").sees("发布");
        Assertions.assertThat(value(business, module, "closing-time")).isEqualTo("22:30");
        Assertions.assertThat(value(business, module, "income-report-due")).isEqualTo("22:50");
    }

    private static void set(Visit visit, String label, String time) {
        Locator field = visit.page().getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName(label));
        field.fill(time);
        field.press("Enter");
    }

    private static String value(Business business, String module, String parameter) {
        return business.owner().get("modules/" + module).text("/parameters/" + parameter);
    }
}
