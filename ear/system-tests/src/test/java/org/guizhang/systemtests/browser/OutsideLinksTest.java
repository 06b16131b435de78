package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.systemtests.BlobsTest;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.FilledSheet;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People without an account sign a record, and put right what has failed, by a link on a phone of their own. */
class OutsideLinksTest {
    private static final String DRAWN = "\"strokes\": [[1, 1, 20, 20]], \"width\": 100, \"height\": 50";

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /** A hand-over of waste, filled in and not handed in; what a collector outside signs is {@code collector}. */
    private static String handover(Rest washer, Rest owner, String module) {
        var collector = owner.post(
                        "things",
                        "{\"kind\": \"restaurant-operations/service-provider\", \"name\": \"Green Cart Ltd\","
                                + " \"fields\": {\"service\": \"kitchen-waste\", \"phone\": \"13800000000\"}}")
                .expect(201)
                .text("/id");
        var begun = washer.post("records", "{\"module\": \"%s\", \"form\": \"waste-handover\"}".formatted(module))
                .expect(201);
        washer.put("records/" + begun.text("/id") + "/answers", """
                        {"base": %d, "answers": {"handed-on": "2026-11-01", "collector": "%s", "collector-name": "Secret Sam",
                         "plate": "京A12345",
                         "lines": {"wastes": [{"kind": "used-oil", "containers": 2, "kilograms": "41.5"}]}}}
                        """.formatted(
                                begun.json().get("revision").asInt(), collector))
                .expect(200);
        return begun.text("/id");
    }

    private static String secret(String address) {
        return address.replaceFirst(".*#[sc]\\.", "");
    }

    @Test
    void aCollectorSignsByALinkOnceAndSeesNothingPersonal() {
        var business = Business.open("Harbour House");
        var module = business.handbook();
        var washer = business.hire("STAFF");
        business.assign(washer.person(), "dishwasher");
        var record = handover(washer.rest(), business.owner(), module);
        var links = "records/" + record + "/links";
        business.hire("STAFF")
                .rest()
                .post(links, "{\"signature\": \"collector\"}")
                .expect(404);
        washer.rest().post(links, "{\"signature\": \"handed-over\"}").expect(400);
        var made = washer.rest().post(links, "{\"signature\": \"collector\"}").expect(201);
        assertThat(made.header("Location")).contains(links);
        assertThat(made.text("/address")).contains("/outside#s.");
        assertThat(made.json().at("/code/side").asInt()).isGreaterThan(30);
        assertThat(washer.rest().get(links).expect(200).body()).doesNotContain(secret(made.text("/address")));

        var stranger = Rest.stranger();
        var told = stranger.in("en")
                .post("outside/signatures/preview", body(made.text("/address"), ""))
                .expect(200);
        assertThat(told.body()).contains("Green Cart Ltd", "41.5", "Used oil").doesNotContain("Secret Sam");
        assertThat(told.header("Cache-Control")).isEqualTo("private, no-store");
        stranger.post("outside/corrections/preview", body(made.text("/address"), ""))
                .expect(404);
        stranger.post("outside/signatures", body(made.text("/address"), ", \"name\": \"Sam\""))
                .expect(400);
        stranger.post(
                        "outside/signatures/photo",
                        body(made.text("/address"), ", \"sha256\": \"" + "0".repeat(64) + "\""))
                .expect(404);

        // On a phone in Chinese, then looked at in English on a desk.
        var phone = visits.by(View.ZH_PHONE);
        open(phone, made.text("/address"));
        phone.sees("餐厨垃圾与废弃油脂交运记录").reads("Green Cart Ltd").reads("有个人信息，这里不显示");
        inspect(phone, "sign");
        phone.page().getByLabel("您的姓名").fill("<b>收运员</b>");
        phone.press("确认签名").reads("请先在上面的框里签名。");
        draw(phone.page());
        phone.settled().picture("signed-paper");
        phone.press("确认签名").sees("已签名").reads("Harbour House已收到");
        inspect(phone, "sign-done");
        open(phone, made.text("/address"));
        phone.sees("这个链接无法使用");
        inspect(phone, "closed");
        stranger.post("outside/signatures/preview", body(made.text("/address"), ""))
                .expect(404);
        stranger.post("outside/signatures", body(made.text("/address"), ", \"name\": \"Sam\", " + DRAWN))
                .expect(404);

        // The record has the signature, and is handed in with it.
        var signed = washer.rest().get("records/" + record).expect(200);
        assertThat(signed.text("/signatures/0/name")).isEqualTo("<b>收运员</b>");
        assertThat(signed.text("/signatures/0/digest")).isEqualTo(told.text("/digest"));
        var desk = visits.by(View.EN_DESK).open("records/" + record, washer.login());
        desk.reads("Links for people outside").reads("<b>收运员</b>");
        inspect(desk, "record");
        washer.rest()
                .post(
                        "records/" + record + "/steps/submit",
                        "{\"base\": %d, \"signatures\": {\"handed-over\": {%s}}}"
                                .formatted(signed.json().get("revision").asInt(), DRAWN))
                .expect(200);
        assertThat(faults).isEmpty();
    }

    @Test
    void linkIsMadeOnTheScreenRefusedAndTakenBack() {
        var business = Business.open("Quay House");
        var module = business.handbook();
        var washer = business.hire("STAFF");
        business.assign(washer.person(), "dishwasher");
        var record = handover(washer.rest(), business.owner(), module);
        var desk = visits.by(View.EN_DESK).open("records/" + record, washer.login());
        desk.press("Link for: Collected by").reads("A link for one time");
        inspect(desk, "made");
        var address = desk.page().locator(".gz-secret code").textContent();
        desk.press("Handed over");
        desk.reads("Waiting");

        var outside = visits.by(View.EN_DESK);
        open(outside, address);
        outside.sees("Kitchen waste and used oil hand-over record").press("Do not sign");
        outside.page().getByLabel("Your name").fill("Sam");
        outside.press("Tell them").reads("reason");
        outside.page().getByLabel("Reason").fill("Two kilograms are missing.");
        inspect(outside, "refuse");
        outside.press("Tell them").sees("They know that you do not sign");
        desk.open("records/" + record).reads("Refused").reads("Two kilograms are missing.");
        inspect(desk, "refused");

        var links = "records/" + record + "/links";
        var other = washer.rest().post(links, "{\"signature\": \"collector\"}").expect(201);
        washer.rest().delete(links + "/" + other.text("/link/id")).expect(204);
        washer.rest().delete(links + "/" + other.text("/link/id")).expect(409);
        Rest.stranger()
                .post("outside/signatures/preview", body(other.text("/address"), ""))
                .expect(404);

        // On the light page, with the network.
        washer.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var phone = new Phone(visits.by(View.ZH_PHONE).page()).open("").signIn(washer.login());
        phone.open("#/r/" + record).press("让对方在自己的手机上签");
        assertThat(phone.page().locator(".gz-link-code")).isVisible();
        phone.picture("outside-link").isAccessible();
        assertThat(faults).isEmpty();
    }

    @Test
    void aContractorPutsRightWhatHasFailed() {
        var business = Business.open("Pier House");
        var ids = FilledSheet.ids(business.owner(), business.handbook(), "Leaks");
        var finding = "findings/" + ids.get("finding");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var desk = visits.by(View.ZH_DESK).open(finding, business.login());
        desk.press("生成给承包商的链接").reads("一次性链接");
        inspect(desk, "contractor-made");
        var address = desk.page().locator(".gz-secret code").textContent();
        assertThat(address).contains("/outside#c.");
        desk.press("已交给本人");

        var phone = visits.by(View.ZH_PHONE);
        open(phone, address);
        phone.reads("发现的问题");
        phone.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("after.png", "image/png", BlobsTest.png(40, 30)));
        assertThat(phone.page().getByAltText("第 1 张照片").last()).isVisible();
        phone.press("报告已完成");
        assertThat(phone.page().locator(".gz-fault")).isVisible();
        phone.page().getByLabel("您的姓名").fill("李师傅");
        phone.page().getByLabel("做了什么").fill("换了软管");
        inspect(phone, "contractor");
        phone.press("报告已完成").sees("已提交，等待复查");
        inspect(phone, "contractor-done");
        open(phone, address);
        phone.sees("这个链接无法使用");

        var done = business.owner().get(finding).expect(200);
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(done.text("/history/0/by/name")).isEqualTo("李师傅");
        assertThat(done.json().at("/history/0/photos")).hasSize(1);
        business.owner().post(finding + "/verification", "{\"accepted\": true}").expect(409);
        business.owner().post(finding + "/links", null).expect(409);
        desk.open(finding).reads("李师傅").reads("已办理");
        inspect(desk, "contractor-finding");
        var picture = BlobsTest.png(5, 5);
        Rest.stranger()
                .with("Content-Type", "image/png")
                .with("X-Link-Secret", secret(address))
                .call(
                        "PUT",
                        "outside/corrections/photos/" + BlobsTest.sha256(picture),
                        BodyPublishers.ofByteArray(picture))
                .expect(404);
        assertThat(faults).isEmpty();
    }

    @Test
    void pageKeepsItsAddressToItself() {
        var visit = visits.by(View.EN_DESK);
        var answer = visit.page().navigate("/outside");
        assertThat(answer.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-robots-tag", "noindex");
        assertThat(answer.headers().get("content-security-policy")).doesNotContain("unsafe");
        visit.sees("This link cannot be used");
    }

    private static String body(String address, String rest) {
        return "{\"secret\": \"%s\"%s}".formatted(secret(address), rest);
    }

    private static void open(Visit visit, String address) {
        visit.page().navigate("about:blank");
        visit.page().navigate(address.replaceFirst("^https?://[^/]*", ""));
    }

    private static void draw(Page page) {
        var paper = page.locator(".gz-pad-paper");
        paper.scrollIntoViewIfNeeded();
        var box = paper.boundingBox();
        page.mouse().move(box.x + 20, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 60);
        page.mouse().move(box.x + 180, box.y + 30);
        page.mouse().up();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重写")))
                .isVisible();
    }

    private void inspect(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
        visit.resized(other -> {
            other.picture(name + "-resized");
            Inspection.addSeen(faults, name + " resized", other);
        });
    }
}
