package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.FilledSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is handed in on phones is seen on the board, opened, put right and looked at by somebody else, and counted. */
class ChecklistScreensTest {
    /** The board looks again within this. */
    private static final double LIVE = 25_000;

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Test
    void whatIsHandedInIsSeenPutRightAndCounted() {
        var business = Business.open("House of Boards");
        var module = business.handbook();
        var river = site(business, "{\"en\": \"River Road\", \"zh\": \"河畔店\"}");
        var town = site(business, "{\"en\": \"Old Town\", \"zh\": \"老城店\"}");
        var cashier = business.hire("STAFF");
        var manager = business.hire("SUPERVISOR");
        business.assign(cashier.person(), "closing-officer");
        business.assign(manager.person(), "manager");
        FilledSheet.sendPhoto(cashier.rest());
        var sheet = FilledSheet.start(cashier.rest(), module, "closing-safety", river);
        var result = cashier.rest()
                .post(
                        path(sheet) + "/submission",
                        new FilledSheet(sheet, "stoves", null)
                                .handIn("")
                                .replace("\"stoves\":{", "\"stoves\":{\"note\":\"The left burner was on\","))
                .expect(201);
        var skipped = FilledSheet.start(cashier.rest(), module, "closing-safety", town);
        manager.rest()
                .post(path(skipped) + "/skip", "{\"reason\": \"Closed for repairs\"}")
                .expect(200);

        // The board, and what comes while it is looked at.
        var desk = visits.by(View.EN_DESK).open("checks", manager.login());
        desk.sees("Checks").reads("River Road").reads("1 open finding").reads("Skipped");
        inspect(desk, "board");
        var begun = FilledSheet.start(cashier.rest(), module, "closing-safety", town);
        cashier.rest()
                .put(path(begun) + "/answers/hood", "{\"value\": \"pass\", \"base\": 0}")
                .expect(200);
        assertThat(desk.page().locator(".gz-window-state").getByText("begun, due by"))
                .isVisible(new IsVisibleOptions().setTimeout(LIVE));
        dark(desk, "board");
        desk.open("checks?site=" + town).reads("Old Town");
        assertThat(desk.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("River Road")))
                .hasCount(0);
        desk.open("checks?day=2020-01-01")
                .reads("No checks on this day")
                .settled()
                .picture("board-none");

        // One sheet, with what has failed and its photo.
        desk.open("checks").reads("River Road");
        desk.click(desk.page().locator(".gz-window:has(.gz-window-failed)"));
        desk.sees("Closing safety check").reads("The left burner was on").reads("1 item failed");
        assertThat(desk.page().locator(".gz-answer-failed .gz-photo img")).isVisible();
        Assertions.assertThat((Integer) desk.page()
                        .locator(".gz-answer-failed .gz-photo img")
                        .evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isPositive();
        assertThat(desk.page().locator(".gz-signature svg").first()).isVisible();
        desk.click(desk.page().locator(".gz-answer-failed summary"));
        desk.reads("Open in the handbook");
        inspect(desk, "sheet");
        dark(desk, "sheet");
        desk.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        desk.picture("sheet-print");
        desk.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));

        // Whoever has filled it in puts it right on a phone.
        cashier.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var phone = visits.by(View.ZH_PHONE).open("checks", cashier.login());
        assertThat(phone.page().locator(".gz-board-counts")).hasCount(0);
        phone.open("").follow("整改").sees("整改");
        phone.follow("我的").reads("灶火全部熄灭，油锅离火").settled().picture("mine");
        phone.click(phone.page().locator("vaadin-grid a:visible").first());
        phone.sees("灶火全部熄灭，油锅离火").press("提交整改");
        assertThat(phone.page().locator(".gz-errors")).isVisible();
        inspect(phone, "correcting");
        phone.type("怎么改的（也可以只传照片）", "关了阀门，炉灶已凉");
        phone.page().locator("vaadin-upload input[type=file]").setInputFiles(picture());
        assertThat(phone.page().locator("form .gz-photo, .gz-form .gz-photo")).hasCount(1);
        phone.settled().picture("corrected-soon");
        phone.press("提交整改").reads("完成整改");
        assertThat(phone.page().locator(".gz-form")).hasCount(0);
        phone.settled().picture("corrected");

        // Somebody else looks, sends it back, and closes it.
        desk.open("findings?which=VERIFY").reads("All stoves out, oil pans off the heat");
        inspect(desk, "to-verify");
        desk.click(desk.page().locator("vaadin-grid a:visible").first());
        desk.sees("All stoves out, oil pans off the heat").reads("After the correction");
        desk.press("Send back");
        assertThat(desk.field("Note")).hasAttribute("aria-invalid", "true");
        desk.type("Note", "Still warm").press("Send back").reads("sent it back");
        cashier.rest()
                .post("findings/" + result.text("/findings/0") + "/correction", "{\"note\": \"Cold now\"}")
                .expect(200);
        desk.open("findings/" + result.text("/findings/0")).reads("Cold now");
        inspect(desk, "verifying");
        dark(desk, "verifying");
        desk.press("Accept and close").reads("verified and closed it");
        assertThat(desk.page().locator(".gz-form")).hasCount(0);
        desk.settled().picture("closed");

        // What was handed in is put right by a later version, which the sheet tells.
        manager.rest()
                .post(
                        "submissions/" + result.text("/id") + "/corrections",
                        "{\"reason\": \"It was the other stove\", \"answers\": {\"stoves\": {\"value\": \"pass\"}}}")
                .expect(201);
        desk.open(path(sheet).replace("occurrences", "checks")).reads("It was the other stove");
        desk.settled().picture("sheet-corrected");
        desk.follow("See version 1").reads("1 item failed");

        // And all of it is counted.
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        desk.open("checks/history?from=" + today.minusDays(7) + "&to=" + today + "&checklist=closing-safety");
        desk.reads("How well each checklist was kept").reads("Completion").reads("Skipped");
        inspect(desk, "history");
        Assertions.assertThat(file(desk)).contains("STAFF of House of Boards", "Closed for repairs");
        desk.open("checks/history?from=2026-02-01&to=2026-01-01");
        assertThat(desk.field("To")).hasAttribute("aria-invalid", "true");
        Assertions.assertThat(faults).isEmpty();
    }

    @Test
    void whatIsOnesOwnTodayLeadsToFillingItIn() {
        var business = Business.open("House of Mornings");
        var module = business.handbook();
        var cashier = business.hire("STAFF");
        var cleaner = visits.by(View.EN_PHONE).open("checks/today", cashier.login());
        cleaner.sees("Mine today")
                .reads("Nothing of yours to check today")
                .settled()
                .picture("today-none");
        business.assign(cashier.person(), "closing-officer");
        var sheet = FilledSheet.start(cashier.rest(), module, "closing-safety", null);
        var desk = visits.by(View.EN_DESK).open("checks/today", cashier.login());
        desk.reads("To do now").reads("fill in by 24:00");
        inspect(desk, "today");
        dark(desk, "today");
        var id = sheet.at("/occurrence/id").asText();
        assertThat(desk.page().locator("a[href='/staff/#/do/" + id + "']")).isVisible();
        desk.open("checks/" + id).reads("Fill in");
        desk.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Fill in"))
                .click();
        assertThat(desk.page()).hasURL(Pattern.compile("/checks/" + id + "/fill"));
        // Whoever has nothing to fill in has no such screen.
        visits.by(View.EN_DESK)
                .open("checks/today", business.hire("AUDITOR").login())
                .reads("does not allow");
        Assertions.assertThat(faults).isEmpty();
    }

    @Test
    void emptyScreensSayWhatBelongsThere() {
        var business = Business.open("House of Nothing");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var owner = visits.by(View.ZH_PHONE).open("checks", business.login());
        owner.sees("检查").reads("今天没有要做的检查");
        inspect(owner, "board");
        owner.open("findings").reads("没有待整改的问题");
        inspect(owner, "findings");
        owner.open("checks/history").reads("还没有已结束的检查");
        inspect(owner, "history");
        Assertions.assertThat(faults).isEmpty();
    }

    @Test
    void boardOfManySitesIsReadOnAPhone() {
        var business = Business.open("House of Windows");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        for (var name : List.of("河畔店", "老城店")) {
            var site = site(business, "{\"zh\": \"" + name + "\"}");
            FilledSheet.sendPhoto(business.owner());
            var sheet = FilledSheet.start(business.owner(), module, "kitchen-hygiene", site);
            business.owner()
                    .post(path(sheet) + "/submission", new FilledSheet(sheet, FilledSheet.ALL, null).handIn("地面有油"))
                    .expect(201);
            FilledSheet.start(business.owner(), module, "closing-safety", site);
        }
        var owner = visits.by(View.ZH_PHONE).open("checks", business.login());
        owner.reads("河畔店").reads("老城店").settled();
        inspect(owner, "board");
        dark(owner, "board");
        owner.click(owner.page().locator(".gz-window:has(.gz-window-failed)").first());
        owner.sees("厨房卫生与个人卫生检查表");
        inspect(owner, "sheet");
        owner.open("findings").reads("厨房卫生与个人卫生检查表");
        inspect(owner, "findings");
        owner.open("checks/history").reads("各检查表执行情况");
        inspect(owner, "history");
        Assertions.assertThat(faults).isEmpty();
    }

    private static String site(Business business, String name) {
        return business.owner()
                .post("sites", "{\"name\": " + name + "}")
                .expect(201)
                .text("/id");
    }

    private static String path(JsonNode sheet) {
        return "occurrences/" + sheet.at("/occurrence/id").asText();
    }

    /** In both widths: nothing is wrong with it, and a picture is kept. */
    private void inspect(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
        visit.resized(other -> {
            other.picture(name + "-resized");
            Inspection.addSeen(faults, name + " resized", other);
        });
    }

    private static void dark(Visit visit, String name) {
        visit.page().evaluate("() => document.documentElement.setAttribute('theme', 'dark')");
        visit.settled().picture(name + "-dark");
        visit.page().evaluate("() => document.documentElement.setAttribute('theme', 'light')");
    }

    private static FilePayload picture() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(new Color(0x9aa3ad));
        paint.fillRect(0, 0, 640, 480);
        paint.setColor(new Color(0xe6eaed));
        paint.fillRect(120, 80, 400, 400);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new FilePayload("stove.jpg", "image/jpeg", out.toByteArray());
    }

    private static String file(Visit visit) {
        var file = visit.page()
                .waitForDownload(() -> visit.page()
                        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download CSV"))
                        .click());
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
