package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long lists: found by what is typed and chosen, sorted, gone through by keyboard, and sent on as an address. */
class TablesTest {
    /** People who have been asked to come. */
    private static final String CROWD = """
            insert into person (tenant_id, id, name, login, role, active, absence, created_at, version)
            select tenant_id, gen_random_uuid(), 'Number ' || n, 'g-' || n, 'STAFF', false, 'INVITED', created_at, 1
            from person, generate_series(1, 230) n where id = '%s'""";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void filtersAndOrderStandInTheAddress() throws SQLException {
        var owner =
                visits.by(View.EN_DESK).open("people", crowd("House of Filters").login());
        owner.reads("231 people");
        choose(owner, "State", "Access ended");
        owner.reads("Nobody fits");
        assertThat(owner.page()).hasURL(Pattern.compile("/people\\?state=ENDED$"));
        // Vaadin loses a step back that comes while it still settles the step before (vaadin/flow 20404).
        owner.settled().page().goBack();
        owner.reads("231 people").settled();
        owner.page().goForward();
        owner.reads("Nobody fits").settled().follow("Clear filter").reads("231 people");
        owner.type("Find by name or account", "number 22").reads("11 people");
        assertThat(owner.page()).hasURL(Pattern.compile("/people\\?q=number(%20|\\+)22$"));
        owner.click(owner.page().getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Name")));
        assertThat(owner.page()).hasURL(Pattern.compile("sort=name$"));
        assertThat(row(owner, 1)).hasAccessibleName(Pattern.compile("^Number 22 "));
        owner.click(owner.page().getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Name")));
        assertThat(owner.page()).hasURL(Pattern.compile("sort=-name$"));
        assertThat(row(owner, 1)).hasAccessibleName(Pattern.compile("^Number 229"));
        owner.page().reload();
        owner.reads("11 people");
        assertThat(row(owner, 1)).hasAccessibleName(Pattern.compile("^Number 229"));
        assertThat(owner.field("Find by name or account")).hasValue("number 22");
    }

    @Test
    void keysLeadThroughTheRowsAndToWhatIsInThem() throws SQLException {
        var owner = visits.by(View.EN_DESK)
                .open("people?q=Number&sort=name", crowd("House of Keys").login());
        owner.reads("230 people").settled();
        row(owner, 1).getByRole(AriaRole.ROWHEADER).focus();
        var keys = owner.page().keyboard();
        keys.press("End");
        keys.press("Home");
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.press("Enter");
        owner.sees("Number 10");
    }

    @Test
    void whatIsFarDownIsReadWhenItIsReached() throws SQLException {
        var owner = visits.by(View.EN_PHONE)
                .open("people?q=Number", crowd("House of Depths").login());
        owner.reads("230 people").settled();
        Assertions.assertThat(owner.page().locator(".gz-person").count()).isLessThan(100);
        owner.page().locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(229)");
        assertThat(owner.page()
                        .getByRole(AriaRole.ROW, new GetByRoleOptions().setName(Pattern.compile("g-\\d+")))
                        .last())
                .isVisible();
        Assertions.assertThat(owner.page().locator("vaadin-grid").evaluate("grid => grid._lastVisibleIndex"))
                .isEqualTo(229);
    }

    @Test
    void whatCannotBeReadAnyMoreIsSaidInPlaceOfTheList() throws SQLException {
        var business = crowd("House of Second Thoughts");
        var member = business.hire("ADMINISTRATOR");
        var visit = visits.by(View.EN_PHONE).open("people", member.login()).reads("232 people");
        business.owner()
                .put("people/" + member.person() + "/role", "{\"role\": \"STAFF\"}")
                .expect(200);
        visit.type("Find by name or account", "cook")
                .reads("This list could not be read")
                .settled()
                .picture("failed");
        Assertions.assertThat(Inspection.of(visit)).isEmpty();
        business.owner()
                .put("people/" + member.person() + "/role", "{\"role\": \"ADMINISTRATOR\"}")
                .expect(200);
        visit.press("Try again").reads("Nobody fits");
    }

    private static void choose(Visit visit, String field, String choice) {
        visit.click(visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile(field)))
                .first());
        visit.click(visit.page().getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(choice)));
    }

    /** The head is row 0. */
    private static Locator row(Visit visit, int number) {
        return visit.page().locator("vaadin-grid").getByRole(AriaRole.ROW).nth(number);
    }

    private static Business crowd(String name) throws SQLException {
        var house = Business.open(name);
        try (var database = Server.running().superuser();
                var statement = database.createStatement()) {
            statement.executeUpdate(CROWD.formatted(house.person()));
        }
        return house;
    }
}
