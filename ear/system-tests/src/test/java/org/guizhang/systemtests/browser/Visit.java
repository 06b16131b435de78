package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;

/** One person before one screen; counts the clicks. Things are found as people find them: by role and words. */
final class Visit implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** The client waits for no answer of the server, and nothing moves. */
    private static final String SETTLED = """
            () => document.readyState === 'complete'
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())
                && document.getAnimations().every(a => a.playState !== 'running'
                    || a.effect?.getComputedTiming().iterations === Infinity)
            """;

    private final String test;
    private final View view;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private int clicks;

    Visit(String test, View view) {
        this.test = test;
        this.view = view;
        context = Chromium.running().newContext(view.context());
        page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            // A refused address is the server's honest answer, and the browser's line about it no fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    View view() {
        return view;
    }

    /** Goes to an address below the root, as by a link from outside. */
    Visit open(String address) {
        page.navigate("/" + address);
        return settled();
    }

    /** Signs in at the door that is shown. */
    Visit signIn(String login, String password) {
        type(view.say("邮箱或手机号", "E-mail or phone number"), login);
        type(view.say("密码", "Password"), password);
        press(view.say("登录", "Sign in"));
        return this;
    }

    /** Opens an address as somebody who has to sign in first. */
    Visit open(String address, String login) {
        open(address);
        signIn(login, Business.PASSWORD);
        assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
        return settled();
    }

    /** Opens all that is folded in the page's list of numbers. */
    Visit unfold() {
        var closed = page.locator(".gz-group:not([open]) > summary");
        closed.or(page.locator(".gz-group[open]")).first().waitFor();
        while (closed.count() > 0) {
            closed.first().click();
        }
        return this;
    }

    Visit type(String label, String words) {
        field(label).fill(words);
        return this;
    }

    /** Types a day and leaves the field with Enter, upon which it takes the day. */
    Visit day(String label, LocalDate day) {
        type(label, day.toString()).field(label).press("Enter");
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Visit press(String button) {
        return click(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)));
    }

    Visit follow(String link) {
        return click(page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)));
    }

    /** Opens the person's menu. */
    Visit menu() {
        click(page.locator(".gz-user").getByRole(AriaRole.BUTTON).first());
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        return this;
    }

    /** Chooses a line of the person's menu. */
    Visit menu(String line) {
        menu();
        return click(page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(line).setExact(true)));
    }

    Visit click(Locator thing) {
        thing.click();
        clicks++;
        return this;
    }

    /** Clicks, taps and choices of this visit so far. */
    int clicks() {
        return clicks;
    }

    /** Waits for the screen's main heading. */
    Visit sees(String heading) {
        return isThere(page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(heading).setLevel(1)));
    }

    /** Waits for words anywhere on the screen. */
    Visit reads(String words) {
        return isThere(page.getByText(words).locator("visible=true").first());
    }

    /** What fails says what was there instead. */
    private Visit isThere(Locator thing) {
        try {
            assertThat(thing).isVisible();
        } catch (AssertionError missing) {
            throw new AssertionError(
                    "%s%nAt %s there is: %s"
                            .formatted(
                                    missing.getMessage(),
                                    page.url(),
                                    page.locator("body").innerText().replaceAll("\\s+", " ")),
                    missing);
        }
        return this;
    }

    /** Wants to look for words in the page of a regulation, so that all its chapters come. */
    Visit whole() {
        assertThat(page.locator(".gz-text").first()).isVisible();
        settled();
        page.keyboard().press("Control+f");
        assertThat(page.locator("[data-gz-waiting]")).hasCount(0);
        return this;
    }

    /** Waits until the browser has nothing more to do. */
    Visit settled() {
        page.waitForFunction(SETTLED);
        return this;
    }

    /** Looks at the same page in a window of the other width, a desk's for a phone and the other way round. */
    Visit resized(Consumer<Visit> look) {
        page.setViewportSize(view.other().width(), view.other().height());
        look.accept(settled());
        page.setViewportSize(view.width(), view.height());
        return this;
    }

    /** Keeps a picture of the whole page, as it is before anybody scrolls. */
    Visit picture(String step) {
        page.evaluate("() => window.scrollTo(0, 0)");
        return picture(step, true);
    }

    /** Keeps a picture of what the window shows. */
    Visit window(String step) {
        return picture(step, false);
    }

    private Visit picture(String step, boolean whole) {
        var look = "dark".equals(page.locator("html").getAttribute("theme")) ? "dark" : "light";
        var width = page.viewportSize().width;
        var name = String.join("-", test, step, view.language(), String.valueOf(width))
                + (look.equals("dark") ? "-dark" : "") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(whole));
        ContactSheet.add(new ContactSheet.Picture(test, step, view.language(), width, look, name));
        return this;
    }

    /** Keeps a picture of the same page in the dark look. */
    Visit dark(String step) {
        page.evaluate("() => document.documentElement.setAttribute('theme', 'dark')");
        settled().picture(step);
        page.evaluate("() => document.documentElement.setAttribute('theme', 'light')");
        return settled();
    }

    void withoutFaults() {
        Assertions.assertThat(faults).as("faults in the browser's console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
