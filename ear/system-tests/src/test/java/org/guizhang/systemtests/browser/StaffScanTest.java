package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Answer;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A label is scanned on a phone: its checklist opens, is filled with a photo and a signature, and is handed in. */
class StaffScanTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void labelOpensTheChecklistOfItsThing() throws IOException {
        var business = Business.open("Cold House");
        var module = business.handbook();
        var chef = business.hire("STAFF");
        business.assign(chef.person(), "head-chef");
        var first = chiller(business.owner(), "一号柜");
        var second = chiller(business.owner(), "二号柜");
        start(chef.rest(), module, first.text("/id"));
        start(chef.rest(), module, second.text("/id"));

        // Nobody is signed in there yet: the label leads to the page of the thing.
        var phone = new Phone(visits.by(View.ZH_PHONE).page());
        phone.page().navigate("/q/" + second.text("/code"));
        assertThat(phone.page()).not().hasURL(Pattern.compile("/staff/"));

        phone.open("").signIn(chef.login());
        phone.page().waitForSelector(".gz-day");
        phone.page().navigate("/q/" + second.text("/code").toUpperCase(Locale.ROOT));
        phone.showsSheet().picture("scanned");
        assertThat(phone.page()).hasURL(Pattern.compile("#/do/"));

        var item = phone.page().locator("gz-form .gz-item").first();
        item.getByRole(AriaRole.TEXTBOX).first().fill("12");
        item.getByRole(AriaRole.TEXTBOX).first().press("Tab");
        phone.page().getByLabel("什么情况").fill("门没关严");
        item.locator("input[type=file]").setInputFiles(new FilePayload("door.png", "image/png", picture()));
        assertThat(item.locator("img").first()).isVisible();
        phone.answer(2, "合格").answer(3, "合格").confirm().picture("scanned-filled");
        phone.press("交表").reads("已交到服务器");
        var handedIn = phone.page().url().replaceFirst(".*/do/", "");
        Patience.until(
                "it has arrived",
                () -> chef.rest()
                        .get("occurrences/" + handedIn)
                        .text("/occurrence/state")
                        .equals("DONE"));
        Assertions.assertThat(chef.rest().get("occurrences/" + handedIn).text("/occurrence/place/thing/name"))
                .isEqualTo("二号柜");

        // Of one of which nothing is to be done it is said that there is nothing.
        phone.page().navigate("/q/zzzzzzzz");
        phone.reads("今天这里没有要做的检查").picture("scanned-nothing").isAccessible();
        phone.page().getByText("查看这件物品").click();
        assertThat(phone.page()).not().hasURL(Pattern.compile("/staff/"));
    }

    private static Answer chiller(Rest owner, String name) {
        var site = owner.get("sites").expect(200).text("/0/id");
        return owner.post(
                        "things",
                        "{\"kind\": \"restaurant-operations/chiller\", \"site\": \"%s\", \"name\": \"%s\", \"fields\": {\"place\": \"后厨\"}}"
                                .formatted(site, name))
                .expect(201);
    }

    private static String start(Rest who, String module, String thing) {
        return who.post(
                        "occurrences",
                        "{\"module\": \"%s\", \"checklist\": \"chiller-temperature\", \"thing\": \"%s\"}"
                                .formatted(module, thing))
                .expect(201)
                .text("/occurrence/id");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
