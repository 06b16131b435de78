package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.guizhang.systemtests.Rest;

/** The light shell in a window: what somebody does in it, by role and words, in Chinese. */
record Phone(Page page) {
    private static final Path PICTURES = Path.of("target", "screenshots");

    Phone open(String place) {
        page.navigate("/staff/" + place);
        return this;
    }

    Phone signIn(String login) {
        enter(login);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("今日")))
                .isVisible();
        return this;
    }

    /** Comes back to where one was when the sign-in ended. */
    Phone enter(String login) {
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(Business.PASSWORD);
        press("登录");
        assertThat(page.getByLabel("密码")).hasCount(0);
        return this;
    }

    /** Until the worker has everything that is needed without a network. */
    Phone ready() {
        Patience.until(
                "the worker has it",
                () -> is(
                        "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)",
                        List.of()));
        return this;
    }

    /** Until these sheets are on the phone, whole; the day may hold others, made by schedules. */
    Phone fetched(List<String> sheets) {
        Patience.until("they are on the phone", () -> is("""
                ids => new Promise((done) => {
                  const asked = indexedDB.open('guizhang-staff');
                  asked.onsuccess = () => {
                    const all = asked.result.transaction('sheets').objectStore('sheets').getAll();
                    all.onsuccess = () => {
                      asked.result.close();
                      const whole = all.result.filter((kept) => kept.sheet).map((kept) => kept.id);
                      done(ids.every((id) => whole.includes(id)));
                    };
                  };
                })
                """, sheets));
        return this;
    }

    /** What a promise of the page comes to; those that wait for a function do not wait for its promise. */
    private boolean is(String promise, List<String> with) {
        return Boolean.TRUE.equals(page.evaluate(promise, with));
    }

    Phone press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Phone answer(int item, String answer) {
        page.locator("gz-form .gz-item")
                .nth(item - 1)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .click();
        return this;
    }

    /** Signs by name. */
    Phone confirm() {
        return press("不写，用名字确认");
    }

    /** The sheet at this address; where it does not come, a picture shows what is there instead. */
    Phone showsSheet() {
        try {
            page.waitForSelector("gz-form .gz-item");
            return this;
        } catch (RuntimeException missing) {
            picture("no-sheet");
            throw new AssertionError(page.url() + " of " + kept(), missing);
        }
    }

    /** What the phone keeps, by store: its keys. */
    private Object kept() {
        return page.evaluate("""
                () => new Promise((done) => {
                  const asked = indexedDB.open('guizhang-staff');
                  asked.onsuccess = async () => {
                    const names = [...asked.result.objectStoreNames];
                    const all = names.map((name) => new Promise((told) => {
                      const keys = asked.result.transaction(name).objectStore(name).getAllKeys();
                      keys.onsuccess = () => told(name + ' ' + JSON.stringify(keys.result));
                    }));
                    done((await Promise.all(all)).join('; '));
                    asked.result.close();
                  };
                })
                """);
    }

    Phone reads(String words) {
        assertThat(page.getByText(words).first()).isVisible();
        return this;
    }

    Phone picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("staff-" + name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Nothing that keeps anybody from using it, in light and dark. */
    Phone isAccessible() {
        for (var look : List.of("light", "dark")) {
            page.evaluate("look => document.documentElement.setAttribute('theme', look)", look);
            org.assertj.core.api.Assertions.assertThat(Axe.violations(page))
                    .as(look + " " + page.url())
                    .isEmpty();
        }
        page.evaluate("() => document.documentElement.setAttribute('theme', 'light')");
        return this;
    }

    /** Starts a checklist by hand; answers its id. */
    static String start(Rest who, String module, String checklist) {
        return who.post("occurrences", "{\"module\": \"%s\", \"checklist\": \"%s\"}".formatted(module, checklist))
                .expect(201)
                .text("/occurrence/id");
    }
}
