package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Rest;
import org.guizhang.systemtests.Spreadsheet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Screens of a business that has much of everything: a long name, every regulation, 120 people to sign them. On a
 * phone, where it is tightest, and on a desk at 200 %.
 */
@Order(3)
class FullHouseTest {
    private static final int PEOPLE = 120;
    /** 60 Han characters each. */
    private static final String HOUSE = "望江楼餐饮管理集团有限公司城南旗舰店暨中央厨房配送中心与职工食堂联合经营管理部第一分公司筹建处工作组办公室综合管理科值班岗";

    private static final String NAME = "欧阳上官".repeat(15);
    private static final String LONG = "每天打烊前，值班店长逐项检查燃气、水、电和门窗，并在登记表上签字。".repeat(20);
    private static Business business;

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE"})
    void muchOfEverythingStaysInOrder(View view) {
        var visit = visits.by(view).open("", full().login());
        visit.reads(HOUSE);
        look(visit, "home");
        visit.open("people");
        visit.reads("共 121 人");
        look(visit, "people");
        for (var address : List.of(
                "people/roster",
                "organisation",
                "policy",
                "handbook",
                "settings/audit",
                "search?q=%E6%A3%80%E6%9F%A5")) {
            visit.open(address);
            look(visit, address.replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
        }
        var module = module();
        visit.open("handbook/" + module);
        look(visit, "regulation");
        visit.open("policy/" + module + "/acknowledgements");
        look(visit, "signers");
        visit.open("policy/" + module + "/text");
        visit.click(visit.page()
                .locator(".gz-draft-clause")
                .first()
                .getByRole(AriaRole.LINK)
                .first());
        look(visit, "long-clause");
        visit.menu();
        look(visit, "menu");
        Assertions.assertThat(faults).isEmpty();
    }

    /** As on a desk at 200 %: half the width, and nothing has to be scrolled sideways. */
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_DESK"})
    void twiceAsLargeStaysInOrder(View view) {
        var visit = visits.by(view);
        visit.page().setViewportSize(view.width() / 2, 400);
        visit.open("", full().login());
        var module = module();
        for (var address : List.of(
                "",
                "handbook?at=2020-01-01",
                "people?q=G-1",
                "policy/" + module,
                "policy/" + module + "/text",
                "policy/" + module + "/parts",
                "policy/" + module + "/publish",
                "settings/audit")) {
            visit.open(address);
            look(visit, "large-" + address.replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
        }
        visit.open("people")
                .click(visit.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("添加人员"))
                        .first());
        assertThat(visit.page().getByRole(AriaRole.DIALOG)).isVisible();
        visit.settled().window("large-dialog");
        Inspection.add(faults, "large-dialog", visit);
        Assertions.assertThat(faults).isEmpty();
    }

    private void look(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }

    private static synchronized Business full() {
        if (business == null) {
            business = fill(Business.open(HOUSE));
        }
        return business;
    }

    private static Business fill(Business house) {
        house.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        for (var template :
                Rest.stranger().as(house.token()).get("templates").expect(200).json()) {
            house.owner()
                    .post(
                            "modules",
                            "{\"template\": \"%s\"}"
                                    .formatted(template.get("id").asText()))
                    .expect(201);
        }
        for (var module : house.owner().get("modules").expect(200).json()) {
            house.publish(module.get("id").asText(), "首次发布").expect(201);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "邮箱", "工号", "角色", "岗位", "场所", "上岗日期"));
        for (int i = 0; i < PEOPLE; i++) {
            var position = List.of("收银员", "厨师", "").get(i % 3);
            rows.add(List.of(i == 0 ? NAME : "员工" + (i + 1), "", "G-" + (i + 1), "员工", position, "", ""));
        }
        house.owner()
                .in("zh")
                .call("POST", "people/imports?apply=true", BodyPublishers.ofByteArray(Spreadsheet.of(rows)))
                .expect(200);
        var module = house.owner().get("modules").text("/0/id");
        var handbook = house.owner().get("handbook").json();
        for (var part : handbook) {
            if (part.at("/edition/moduleId").asText().equals(module)) {
                var clause = part.at("/content/chapters/0/clauses/0/key").asText();
                house.owner()
                        .ifMatch(house.etag(module))
                        .post(
                                "modules/" + module + "/amendments",
                                "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/%s\", \"text\": {\"zh\": \"%s\"}}}"
                                        .formatted(clause, LONG))
                        .expect(201);
            }
        }
        return house;
    }

    private static String module() {
        return full().owner().get("modules").text("/0/id");
    }
}
