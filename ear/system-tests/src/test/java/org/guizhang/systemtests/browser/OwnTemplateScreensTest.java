package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.TemplateArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A business's own templates on the screen of the catalogue: uploaded, mended, renewed, used, deleted. */
class OwnTemplateScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void uploadedMendedRenewedAndDeleted(View view) {
        var business = Business.open("Garden House");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var visit = visits.by(view).open("catalogue", business.login());
        visit.reads(view.say("还没有本企业模板", "No template of your own yet"));
        look(visit, "own-none");

        choose(visit, TemplateArchive.garden().replace("positions.yaml", "reportsTo: manager", "reportsTo: nobody"));
        visit.reads("tea-garden/1.0.0/positions.yaml").reads(view.say("修改办法", "Mend:"));
        look(visit, "own-problems");

        choose(visit, TemplateArchive.garden());
        visit.reads(view.say("1 个版本，最新 1.0.0", "1 version, newest 1.0.0"));
        assertThat(visit.page().getByText("tea-garden/1.0.0/positions.yaml")).hasCount(0);
        choose(visit, TemplateArchive.garden().later("1.1.0"));
        visit.reads(view.say("2 个版本，最新 1.1.0", "2 versions, newest 1.1.0"));
        visit.page()
                .locator("summary", new Page.LocatorOptions().setHasText("1.1.0"))
                .click();
        visit.reads("1.0.0 · ");
        look(visit, "own-list");
        visit.press(view.say("删除 1.1.0 版：“茶园门店管理制度”", "Delete version 1.1.0 of “Tea garden rules”"))
                .reads(view.say("将删除 1.1.0 版", "Version 1.1.0 goes"));
        look(visit, "own-version-delete");
        visit.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=error]")
                .click();
        visit.reads(view.say("1 个版本，最新 1.0.0", "1 version, newest 1.0.0"));
        choose(visit, TemplateArchive.garden().later("1.1.0"));
        visit.reads(view.say("2 个版本，最新 1.1.0", "2 versions, newest 1.1.0"));

        visit.press(view.say("删除“茶园门店管理制度”", "Delete “Tea garden rules”"))
                .reads(view.say("将删除它的 2 个版本", "Its 2 versions go"));
        look(visit, "own-delete");
        visit.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=error]")
                .click();
        visit.reads(view.say("还没有本企业模板", "No template of your own yet"));
        Assertions.assertThat(faults).isEmpty();
    }

    @Test
    void whatAPolicyIsMadeOfStays() {
        var business = Business.open("Garden House");
        TemplateArchive.garden().upload(business.owner()).expect(201);
        business.owner().put("me/language", "{\"language\": \"en\"}").expect(204);
        var visit = visits.by(View.EN_DESK).open("catalogue?show=own", business.login());
        visit.reads("1 template").settled().picture("own-shown");
        visit.page().locator("a.gz-template").click();
        visit.reads("Tea garden rules").settled().picture("own-template");
        visit.press("Activate template");
        visit.settled();
        visit = visits.by(View.EN_DESK).open("catalogue?show=own", business.login());
        visit.reads("In use").settled().picture("own-used");
        assertThat(visit.page().locator("#own-templates vaadin-button[theme~=error]"))
                .hasCount(0);
    }

    private void look(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }

    /** Once the file before is taken: one at a time. */
    private static void choose(Visit visit, TemplateArchive archive) {
        visit.settled()
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("茶园.zip", "application/zip", archive.bytes()));
    }
}
