package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner gives somebody a position and ends it, looks after sites, and merges two positions that are one job. */
class WorkforceScreensTest {
    /** 2,099 people beside the one who is named. */
    private static final String CROWD = """
            with new as (
              insert into account (id, login, password_hash, password_temporary, language, created_at)
              select gen_random_uuid(), 'crowd/' || n || '/' || gen_random_uuid(), 'x', false, 'en', now()
              from generate_series(2, 2100) n returning id, split_part(login, '/', 2) as n)
            insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)
            select tenant_id, gen_random_uuid(), new.id, 'Number ' || n, 'c-' || n, 'STAFF', true, now(), 1
            from person, new where person.id = '%s'
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void personIsAssignedAndTheVacancyIsFilled() {
        var business = Business.open("House of Posts");
        business.handbook();
        var member = business.hire("STAFF");
        var name = "STAFF of House of Posts";
        var owner = visits.by(View.EN_DESK).open("people", business.login());
        owner.follow(name).sees(name).reads("No position yet").settled().picture("nobody");
        owner.click(owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Assign a position"))
                .first());
        owner.click(
                dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign a position")));
        assertThat(owner.field("Position")).hasAttribute("aria-invalid", "true");
        owner.settled().window("error");
        owner.type("Position", "Head chef");
        // Enter before the list is there chooses nothing.
        assertThat(owner.page()
                        .getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Head chef"))
                        .first())
                .isVisible();
        owner.page().keyboard().press("Enter");
        owner.click(
                dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign a position")));
        owner.reads(name + " was assigned as Head chef");
        assertThat(dialog(owner)).hasCount(0);
        assertThat(owner.page().getByText("Main restaurant")).isVisible();
        owner.settled().picture("assigned");

        owner.open("people/roster").reads("1 of 1 filled").settled().picture("roster");
        owner.open("people/" + member.person()).press("End the position Head chef");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End")));
        owner.reads("Head chef ends after");
        assertThat(owner.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("End the position Head chef")))
                .hasCount(0);

        var staff = visits.by(View.EN_PHONE).open("settings", member.login()).reads("My positions");
        staff.follow("Head chef").sees("Head chef").reads("Duties").reads("Rules that name this position");
        staff.settled().picture("job");
    }

    /** Number 2,100 is found as number 2 is. */
    @Test
    void whoeverIsLookedForIsFoundHoweverManyThereAre() throws SQLException {
        var business = Business.open("House of Crowds");
        business.handbook();
        business.assign(business.hire("STAFF").person(), "waiter");
        try (var database = Server.running().superuser();
                var statement = database.createStatement()) {
            statement.executeUpdate(CROWD.formatted(business.person()));
        }
        var owner = visits.by(View.EN_DESK).open("people/roster", business.login());
        owner.reads("and 2040 more").settled().window("crowd");
        owner.click(owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Assign somebody as")))
                .first());
        owner.type("Person", "number 2100");
        var found = owner.page().getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Number 2100"));
        assertThat(found.first()).isVisible();
        owner.settled().window("picker");
        owner.page().keyboard().press("Enter");
        owner.click(
                dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign a position")));
        owner.reads("Number 2100 was assigned as");
    }

    @Test
    void sitesAreAddedAndPositionsMergedAndTakenApart() {
        var business = Business.open("House of Two Kitchens");
        business.activate();
        business.owner().post("modules", "{\"template\": \"staff-canteen\"}").expect(201);
        var owner = visits.by(View.EN_PHONE).open("organisation", business.login());
        owner.press("Add a site");
        owner.type("Name", "Riverside").type("Address", "8 River Road");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a site")));
        owner.reads("Riverside was added").reads("8 River Road");
        owner.press("Close Riverside").reads("Riverside is closed").press("Undo");
        assertThat(owner.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Close Riverside")))
                .isVisible();
        owner.settled().picture("organisation");

        var merge = owner.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Merge Accountant").setExact(false))
                .first();
        owner.click(merge);
        owner.click(dialog(owner)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Merge").setExact(true)));
        owner.reads("is now part of Accountant");
        assertThat(merge).hasCount(0);
        owner.open("positions/accountant")
                .reads("includes Accountant")
                .settled()
                .picture("merged");
        owner.click(owner.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Take apart Accountant").setExact(false)));
        owner.reads("stands alone again");
    }

    private static Locator dialog(Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }
}
