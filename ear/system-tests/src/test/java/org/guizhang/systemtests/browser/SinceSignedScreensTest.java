package org.guizhang.systemtests.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed since somebody signed, from the screens where they ask it; and since people were consulted. */
class SinceSignedScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void staffSeeWhatChangedSinceTheySigned(View view) {
        var business = Business.open("House of Memory");
        var module = business.handbook();
        var staff = business.hire("STAFF");
        var signed = business.owner().get("modules/" + module).text("/latest/id");
        var shown = staff.rest().get("acknowledgements/" + signed).expect(200).text("/shown/en");
        staff.rest()
                .post("acknowledgements/" + signed, "{\"language\": \"en\", \"shown\": \"%s\"}".formatted(shown))
                .expect(201);
        staff.rest()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var since = view.say("我上次签收以后的变化", "What changed since I signed");

        var visit = visits.by(view).open("handbook", staff.login());
        look(visit, "handbook");
        visit.click(visit.page().locator(".gz-sheet a").getByText(since).first());
        visit.reads(view.say("没有变化", "Nothing has changed"));
        look(visit, "same");

        business.set(module, Map.of("report-day", "9", "closing-time", "\"20:45\""))
                .expect(200);
        business.publish(module, "Earlier").expect(201);
        visit.open("acknowledge");
        look(visit, "mine");
        visit.click(visit.page().locator("main a").getByText(since).first());
        visit.reads(view.say("数字 2 处", "values: 2"));
        look(visit, "changed");
        visit.click(visit.page().locator("vaadin-checkbox label").first());
        visit.page().waitForURL(url -> url.endsWith("?mine=") || url.endsWith("?mine"));
        look(visit, "changed-mine");
        visit.page()
                .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        visit.picture("printed");
        Assertions.assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void draftThatChangedAfterTheConsultationIsWarnedOf(View view) {
        var business = Business.open("House of Hearing");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var module = business.handbook();
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .ifMatch("\"0\"")
                .put("modules/" + module + "/consultation", "{\"shownTo\": \"全体员工\", \"shownOn\": \"2026-03-02\"}")
                .expect(200);
        var visit = visits.by(view).open("policy/" + module + "/consultation", business.login());
        visit.reads(view.say("与公示的一致", "As it was shown"));
        look(visit, "as-shown");
        business.set(module, Map.of("report-day", "12")).expect(200);
        visit.open("policy/" + module + "/publish");
        visit.reads(view.say("公示以后有改动", "Changed since it was shown"));
        look(visit, "publish-warned");
        visit.follow(view.say("查看改动", "See what changed"));
        visit.click(visit.page().locator("#consulted vaadin-details-summary"));
        look(visit, "shown-otherwise");
        var edition = business.publish(module, "All the same").expect(201).text("/id");
        visit.open("policy/" + module + "/consultation?edition=" + edition);
        visit.reads(view.say("发布的与公示的不一致", "Published otherwise than it was shown"));
        look(visit, "edition");
        Assertions.assertThat(faults).isEmpty();
    }

    private void look(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }
}
