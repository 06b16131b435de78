package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.LegalWordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The operator's documents on screen; alone, since they hold for every account of the run. */
@Isolated
class LegalScreensTest {
    private static final String FIRST =
            "# 服务条款\n\n## 一、服务内容\n\n我们按**约定**提供服务。<b>没有标记</b>\n\n1. 第一项；\n2. 第二项。\n\n- 联系：[邮箱](mailto:office@example.com)";
    private static final String FIRST_EN = "Terms\n\nWe keep logs for 30 days.\n\nNothing else.";

    @RegisterExtension
    final Visits visits = new Visits();

    private final Business business = Business.open("House of Small Print");

    @BeforeEach
    void layDown() {
        LegalWordings.inForce("terms", UUID.randomUUID().toString(), FIRST, FIRST_EN);
        LegalWordings.inForce("privacy", UUID.randomUUID().toString(), "隐私政策", "Privacy");
    }

    @AfterEach
    void takeBack() {
        LegalWordings.none();
    }

    @Test
    void whoeverSignsUpTicksAndIsToldOfChanges() {
        var faults = new LinkedHashMap<String, List<String>>();
        var newcomer = visits.by(View.ZH_PHONE).open("terms").sees("服务条款");
        newcomer.reads("<b>没有标记</b>").settled().picture("terms");
        Inspection.add(faults, "terms", newcomer);

        newcomer.open("sign-up?trade=restaurant").sees("注册企业");
        var tick = newcomer.page().getByRole(AriaRole.CHECKBOX);
        assertThat(tick).not().isChecked();
        var login = Business.newLogin("ticks");
        newcomer.type("企业名称", "望江小馆").type("您的姓名", "林小云").type("邮箱或手机号", login).type("密码", Business.PASSWORD);
        newcomer.press("开通").reads("请阅读并同意服务条款").settled().picture("refused");
        Inspection.add(faults, "refused", newcomer);
        newcomer.click(tick).press("开通");
        assertThat(newcomer.page()).hasURL(Pattern.compile("/start"));

        // Who had an account before is told at the next sign-in, and goes on without waiting.
        var owner = visits.by(View.EN_DESK).open("people", business.login());
        owner.sees("Terms to read")
                .reads("You have not seen this document yet.")
                .press("Later")
                .sees("People");
        owner.open("").reads("Read the terms");
        owner.open("legal/news").press("I have taken note").sees("Hello, Owner of House of Small Print");

        LegalWordings.inForce(
                "terms", UUID.randomUUID().toString(), FIRST, "Terms\n\nWe keep logs for 90 days.\n\nNothing else.");
        var later = visits.by(View.EN_PHONE).open("settings", business.login());
        later.sees("Terms to read");
        assertThat(later.page().locator("main del")).hasText("30");
        assertThat(later.page().locator("main ins")).hasText("90");
        assertThat(later.page().getByText("Nothing else.")).hasCount(0);
        later.settled().picture("changed");
        Inspection.add(faults, "changed", later);
        later.press("I have taken note")
                .sees("Settings")
                .reads("Taken note of")
                .settled()
                .picture("settings");
        later.open("terms").reads("Other versions").settled().picture("versions");
        Inspection.add(faults, "versions", later);
        Assertions.assertThat((Map<?, ?>) faults).isEmpty();
    }

    @Test
    void whoeverSetsTheOwnPasswordIsToldThen() {
        var added = business.addNumbered("Newcomer", "17", "STAFF").expect(201);
        var login = added.text("/person/login");
        var first = added.text("/password");
        var visit =
                visits.by(View.EN_PHONE).open("settings").signIn(login, first).sees("Change password");
        visit.type("First password", first)
                .type("New password", Business.PASSWORD)
                .press("Save new password")
                .sees("Terms to read")
                .reads("You have not seen this document yet.")
                .press("I have taken note")
                .sees("Hello, Newcomer");
        // Another password is no reason to be led past it once more.
        LegalWordings.inForce("terms", UUID.randomUUID().toString(), FIRST, null);
        visit.open("settings/password")
                .type("Current password", Business.PASSWORD)
                .type("New password", Business.PASSWORD + "-2")
                .press("Save new password")
                .sees("Hello, Newcomer");
        visit.open("legal/news")
                .reads("Nothing has changed in this language")
                .press("I have taken note")
                .sees("Hello, Newcomer");
        LegalWordings.inForce("terms", UUID.randomUUID().toString(), FIRST, FIRST_EN);
        visit.open("legal/news").reads("The version you know was in the other language only");
    }

    @Test
    void whoeverJoinsTicksAndSeesWhoRunsTheBusiness() {
        business.owner()
                .ifMatch("\"0\"")
                .put(
                        "business",
                        "{\"name\": \"House of Small Print\", \"creditCode\": \"91350100M000100Y43\", \"contact\":"
                                + " \"林女士\", \"phone\": \"010-62345678\", \"address\": \"福州市江滨路 1 号\"}")
                .expect(200);
        var link = business.owner()
                .post(
                        "invitations",
                        "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"language\": \"zh\", \"approval\": false}")
                .expect(201)
                .text("/link");
        var cook = visits.by(View.ZH_PHONE).open(link.replaceFirst("^.*/(?=join#)", ""));
        cook.sees("加入House of Small Print")
                .reads("91350100M000100Y43")
                .settled()
                .picture("offer");
        cook.type("您的姓名", "周敏")
                .type("您的手机号", "13" + String.format("%09d", System.nanoTime() % 1_000_000_000L))
                .type("密码", Business.PASSWORD)
                .press("加入")
                .reads("请阅读并同意隐私政策");
        cook.click(cook.page().getByRole(AriaRole.CHECKBOX)).press("加入").sees("周敏，您好");
    }
}
