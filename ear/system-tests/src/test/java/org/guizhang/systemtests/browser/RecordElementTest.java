package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The element that fills in records, with a form that has a field of every type. */
class RecordElementTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @ParameterizedTest
    @EnumSource(View.class)
    void everyTypeHasItsFieldAndSaysWhatIsWrong(View view) {
        var phone = new Phone(visits.by(view).page());
        var page = shown(phone);
        assertThat(page.locator("gz-record .gz-label > .gz-reckoned")).hasCount(view.isPhone() ? 2 : 1);
        for (var field : List.of(
                "name",
                "story",
                "call",
                "plate",
                "id-card",
                "count",
                "weight",
                "price",
                "share",
                "kind-of",
                "colours-of",
                "whole",
                "day",
                "month",
                "moment",
                "hour",
                "length",
                "who-of",
                "team-of",
                "post-of",
                "place-of",
                "before-of",
                "cabinet-of",
                "cabinets-of",
                "photos-of",
                "papers-of",
                "mark-of")) {
            assertThat(page.locator("#f-" + field)).hasCount(1);
        }
        phone.picture("record-empty-" + view).isAccessible();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(view.width());
        if (view.isPhone()) {
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll('gz-record :is(button, input:not([type=file]), select, summary)')]
                        .filter((one) => one.getClientRects().length)
                        .map((one) => (one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one).getBoundingClientRect())
                        .filter((box) => box.width < 44 || box.height < 44).length
                    """)).isEqualTo(0);
        }

        page.locator(".gz-do .gz-primary").click();
        assertThat(page.locator("#f-name")).isFocused();
        assertThat(page.locator("#f-name-fault")).hasText(view.say("请填写这一项。", "Please fill this in."));
        page.locator("#f-weight").fill("51");
        page.locator("#f-weight").press("Tab");
        assertThat(page.locator("#f-weight-fault"))
                .hasText(view.say("超过 50 千克要两个人搬。", "More than 50 kg need two people."));
        page.locator("#f-count").fill("101");
        page.locator("#f-count").press("Tab");
        assertThat(page.locator("#f-count-fault")).containsText("100");
        page.locator("#f-id-card").fill("110105194912310021");
        page.locator("#f-id-card").press("Tab");
        assertThat(page.locator("#f-id-card-fault"))
                .hasText(view.say("身份证号码不对，请核对每一位。", "This identity number is not right. Please check each digit."));
        phone.picture("record-wrong-" + view).isAccessible();
    }

    @Test
    void whatIsTypedIsReckonedAndWhatHangsOnItComesUp() {
        var page = shown(new Phone(visits.by(View.ZH_PHONE).page()));
        page.locator("#f-count").fill("１２");
        page.locator("#f-price").fill("3.5");
        page.locator("#f-price").press("Tab");
        assertThat(page.locator("#f-worth")).hasText("42 元");
        press(page.locator("#f-whole"), "是");
        assertThat(page.locator("#f-damage")).hasCount(0);
        press(page.locator("#f-whole"), "否");
        assertThat(page.locator("#f-damage-of")).containsText("必填");
        page.locator("#f-length").fill("90");
        page.locator("#f-length").press("Tab");

        page.locator("#f-who-of input").fill("刘");
        page.locator("#f-who-of [role=option]").first().click();
        assertThat(page.locator("#f-who-of input")).hasValue("刘志强");
        page.locator("#f-lines-goods-0-item").fill("水带");
        page.locator("#f-lines-goods-0-pieces").fill("3");
        page.locator("#f-lines-goods-0-cost").fill("2.10");
        page.locator("#f-lines-goods-0-cost").press("Enter");
        assertThat(page.locator("#f-lines-goods-1-item")).isFocused();
        assertThat(page.locator(".gz-totals")).containsText("6.3 元");
        page.getByLabel("删除第 2 行").click();
        assertThat(page.locator("#f-lines-goods-1-item")).hasCount(0);
        page.getByText("撤销").click();
        assertThat(page.locator("#f-lines-goods-of .gz-line-card")).hasCount(2);
        assertThat(answers(page))
                .containsEntry("count", "12")
                .containsEntry("whole", false)
                .containsEntry("length", "PT90M")
                .containsEntry("who", "p2");
    }

    @Test
    void aDeskNeedsNoMouse() {
        var page = shown(new Phone(visits.by(View.ZH_DESK).page()));
        page.locator("#f-name").focus();
        page.keyboard().type("灭火器");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-story")).isFocused();
        page.locator("#f-plate").focus();
        page.keyboard().type("沪a12345");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-id-card")).isFocused();
        page.locator("#f-who-of input").focus();
        page.keyboard().type("周");
        assertThat(page.locator("#f-who-of [aria-selected=true]")).hasText("周敏");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-who-of input")).hasValue("周敏");
        page.locator("#f-lines-goods-0-cost").focus();
        page.keyboard().type("5");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-lines-goods-1-item")).isFocused();
        page.keyboard().press("Control+Enter");
        // Something is missing: it says what, and goes there.
        assertThat(page.locator("#f-count")).isFocused();
        assertThat(answers(page)).containsEntry("name", "灭火器").containsEntry("plate", "沪a12345");
    }

    @Test
    void whoeverIsOutsideDrawsByNameAndStepsTellWhatIsMeant() {
        var page = shown(new Phone(visits.by(View.ZH_PHONE).page()));
        var visitor = page.locator("#f-signatures-visitor-of");
        assertThat(visitor.locator("gz-pad")).hasCount(0);
        visitor.getByLabel("签名人姓名").fill("张师傅");
        visitor.locator(".gz-pad-paper").scrollIntoViewIfNeeded();
        assertThat(visitor.getByText("不写，用名字确认")).hasCount(0);
        draw(page, visitor.locator(".gz-pad-paper"));
        page.locator("#f-signatures-author-of").getByText("不写，用名字确认").click();
        page.evaluate("""
                () => Object.assign(document.querySelector('gz-record'), { answers: { name: '门', count: 1, kind: 'in', whole: true,
                    who: 'p2', lines: { goods: [{ item: '水带', pieces: 1, cost: 2 }] } } })
                """);
        page.locator(".gz-do .gz-primary").click();
        assertThat(
                        page.evaluate(
                                "() => JSON.stringify(window.told.filter(([name]) => name === 'step' || name === 'sign').map(([name, told]) => [name, told.key ?? told.step, Boolean(told.signature?.strokes), told.signature?.name ?? '']))"))
                .isEqualTo(
                        "[[\"sign\",\"visitor\",true,\"张师傅\"],[\"sign\",\"author\",false,\"\"],[\"step\",\"submit\",false,\"\"]]");

        page.evaluate("""
                () => Object.assign(document.querySelector('gz-record'), { record: { id: 'r', version: 1, revision: 2, serial: 'XJ20260001',
                    state: { key: 'submitted', title: { zh: '已提交' }, ended: false }, author: { id: 'p1', name: '王大勇' }, masked: ['/call'],
                    now: [{ step: 'close', title: { zh: '办结' }, sets: ['outcome'], requires: ['outcome'], signatures: [], mayRefuse: true }],
                    mayCorrect: true, signatures: [{ key: 'author', person: 'p1', name: '王大勇', drawn: {}, at: '2026-11-30T08:00:00Z' }],
                    line: [{ version: 1, step: 'submit', title: { zh: '提交登记' }, by: { name: '王大勇' }, at: '2026-11-30T08:00:00Z', changed: [] }],
                    links: [], clauses: [] } })
                """);
        assertThat(page.locator("gz-record")).containsText("XJ20260001");
        assertThat(page.locator("#f-name")).hasCount(0);
        assertThat(page.getByText("有内容，您无权查看")).isVisible();
        page.locator(".gz-do .gz-primary").click();
        assertThat(page.locator("#f-outcome")).isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退回"))
                .click();
        page.locator("#gz-reason .gz-primary").click();
        assertThat(page.locator("#gz-reason")).containsText("请写明原因。");
        page.locator("#gz-reason textarea").fill("缺第二页");
        page.locator("#gz-reason .gz-primary").click();
        assertThat(page.evaluate("() => JSON.stringify(window.told.filter(([name]) => name === 'step').at(-1)[1])"))
                .isEqualTo("{\"step\":\"close\",\"reason\":\"缺第二页\",\"refused\":true}");
    }

    private static void press(Locator within, String key) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(key))
                .click();
    }

    private static void draw(Page page, Locator paper) {
        var box = paper.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 60);
        page.mouse().move(box.x + 120, box.y + 25);
        page.mouse().up();
    }

    /** The element alone in the page of the light shell, with its headers and sheets. */
    private static Page shown(Phone phone) {
        var page = phone.open("").page();
        page.waitForSelector("form");
        page.evaluate("""
                async (form) => {
                  const texts = await import('/staff/parts/texts.js');
                  await Promise.all(['sheet', 'record'].map(texts.speakOf));
                  await (await import('/staff/parts/style.js')).wear(new URL('/staff/sheet.css', location.href));
                  await import('/staff/form/gz-record.js');
                  const people = [['p1', '王大勇'], ['p2', '刘志强'], ['p3', '周敏']].map(([id, name]) => ({ id, name }));
                  const element = Object.assign(document.createElement('gz-record'), { form: JSON.parse(form), me: 'p1', signer: '王大勇',
                      find: async (field, pointer, words) => people.filter((one) => one.name.includes(words)) });
                  window.told = [];
                  ['change', 'sign', 'step', 'correct'].forEach((name) => element.addEventListener(name, (event) => event.detail && window.told.push([name, event.detail])));
                  document.querySelector('gz-staff').remove();
                  const shell = Object.assign(document.createElement('div'), { className: 'gz-shell' });
                  const main = Object.assign(document.createElement('main'), { className: 'gz-main' });
                  const around = Object.assign(document.createElement('div'), { className: 'gz-page gz-wide' });
                  around.append(element);
                  main.append(around);
                  shell.append(main);
                  document.body.append(shell);
                  await element.updateComplete;
                }
                """, form());
        page.waitForSelector("gz-record .gz-fields");
        page.waitForFunction("() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith('record.css'))");
        return page;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(Page page) {
        return (Map<String, Object>) page.evaluate("() => document.querySelector('gz-record').answers");
    }

    private static String form() {
        try (var file = RecordElementTest.class.getResourceAsStream("/staff/every-type.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
