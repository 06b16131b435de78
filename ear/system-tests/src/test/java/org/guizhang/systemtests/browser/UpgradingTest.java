package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decides an upgrade on its screen, one thing after another: leaves half way, comes back, upgrades, and undoes it. */
class UpgradingTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void everyKindOfDecisionIsMadeLeftTakenUpAppliedAndUndone(View view) {
        var business = Business.open("House of Decisions");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var module = business.owner()
                .post("modules", "{\"template\": \"property-service\", \"version\": \"1.0.0\"}")
                .expect(201)
                .text("/id");
        var split = rewrite(business, module, "clauses/cleaner-tools");
        var back = rewrite(business, module, "clauses/press-signature");
        var purpose = adjust(
                business,
                module,
                "records/press-register",
                "purpose",
                "登记报纸的签收和代管。",
                "Records receipt and papers held.");
        var vehicle = rewrite(
                business,
                module,
                "clauses/grease-vehicle",
                "清掏隔油池使用封闭、无破损的货车，抽取管线接口不得渗漏。车辆进场先登记。",
                "Use closed, undamaged vehicles; hose joints do not leak. Vehicles are registered at the gate.");
        var before = preview(business, module);

        var visit = visits.by(view).open("policy/" + module + "/upgrade", business.login());
        visit.reads(progress(view, 0)).settled().picture("open");
        inspect(visit, "open");
        var title = view.say("爱护公物", "Care of tools");
        Assertions.assertThat(linesWith(visit, split, title))
                .containsExactly(title, view.say("接替的条文：", "Takes its place: ") + title);

        choose(visit, split, view.say("保留我的", "Keep mine"));
        visit.reads(progress(view, 1));
        choose(visit, purpose, view.say("自己改写", "Write it anew"));
        var words = view.say("登记报纸，注明代管。", "Records papers, and those held.");
        card(visit, purpose).getByLabel(view.say("中文", "Chinese")).fill("登记报纸，注明代管。");
        card(visit, purpose).getByLabel(view.say("英文", "English")).fill("Records papers, and those held.");
        visit.settled().picture("writing");
        inspect(visit, "writing");
        visit.click(card(visit, purpose)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(view.say("保存这一处", "Keep this"))));
        visit.reads(progress(view, 2));

        // Somebody comes in and the rest has to wait.
        visit.open("").open("policy/" + module + "/upgrade");
        visit.reads(progress(view, 2)).settled().picture("half-way");
        inspect(visit, "half-way");
        assertThat(radio(visit, split, view.say("保留我的", "Keep mine"))).isChecked();
        assertThat(card(visit, purpose).getByLabel(view.say("中文", "Chinese"))).hasValue("登记报纸，注明代管。");
        assertThat(visit.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new com.microsoft.playwright.Page.GetByRoleOptions()
                                        .setName(view.say("升级草稿", "Upgrade the draft"))))
                .isDisabled();

        choose(visit, back, view.say("保留我的", "Keep mine"));
        visit.reads(progress(view, 3));
        choose(visit, vehicle, view.say("采用建议的合并", "Take the suggested merge"));
        visit.reads(progress(view, 4));
        choose(visit, split, view.say("采用新版", "Take the new version"));
        assertThat(radio(visit, split, view.say("采用新版", "Take the new version")))
                .isChecked();
        visit.settled().picture("decided");
        inspect(visit, "decided");

        visit.press(view.say("升级草稿", "Upgrade the draft"));
        visit.reads(view.say("草稿已升级到 3.1.0 版", "The draft follows version 3.1.0 now"));
        visit.settled().picture("upgraded");
        inspect(visit, "upgraded");
        var upgraded = business.owner().get("modules/" + module + "/amendments").expect(200);
        Assertions.assertThat(upgraded.body())
                .contains("clauses/press-acknowledgement", words)
                .doesNotContain("cleaner-tools");

        visit.press(view.say("撤销，回到 1.0.0 版", "Undo, back to version 1.0.0"));
        visit.reads(progress(view, 4)).settled().picture("undone");
        Assertions.assertThat(preview(business, module)).isEqualTo(before);
        Assertions.assertThat(faults).isEmpty();
    }

    private void inspect(Visit visit, String name) {
        Inspection.add(faults, name, visit);
    }

    private static String progress(View view, int decided) {
        return view.say("已决定 " + decided + " 处，共 4 处", decided + " of 4 decided");
    }

    private static Locator card(Visit visit, String question) {
        return visit.page().locator("[id='q-" + question + "']");
    }

    /** The lines that end in a title: a clause that took the place of another says its own once. */
    private static List<String> linesWith(Visit visit, String question, String title) {
        var text = card(visit, question).innerText();
        return text.lines()
                .map(String::strip)
                .filter(line -> line.endsWith(title))
                .toList();
    }

    private static Locator radio(Visit visit, String question, String choice) {
        return card(visit, question)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true));
    }

    private static void choose(Visit visit, String question, String choice) {
        visit.click(card(visit, question)
                .locator("vaadin-radio-button label")
                .getByText(choice, new Locator.GetByTextOptions().setExact(true)));
        visit.settled();
    }

    private static String rewrite(Business business, String module, String target) {
        return rewrite(business, module, target, "工具谁用谁管。", "Mind it.");
    }

    private static String rewrite(Business business, String module, String target, String zh, String en) {
        return amend(
                business,
                module,
                "{\"kind\": \"rewrite\", \"target\": \"%s\", \"text\": {\"zh\": \"%s\", \"en\": \"%s\"}}"
                        .formatted(target, zh, en));
    }

    private static String adjust(Business business, String module, String target, String member, String zh, String en) {
        return amend(
                business,
                module,
                "{\"kind\": \"adjust\", \"target\": \"%s\", \"members\": {\"%s\": {\"zh\": \"%s\", \"en\": \"%s\"}}}"
                        .formatted(target, member, zh, en));
    }

    private static String amend(Business business, String module, String change) {
        return business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/amendments", "{\"change\": " + change + "}")
                .expect(201)
                .text("/id");
    }

    private static String preview(Business business, String module) {
        return business.owner()
                .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                .expect(200)
                .body();
    }
}
