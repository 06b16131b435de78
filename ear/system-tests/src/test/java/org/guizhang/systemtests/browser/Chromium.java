package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.systemtests.Programs;
import org.guizhang.systemtests.Server;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of a test thread, started when first asked for: Playwright is not made for several threads. It is the
 * one that is installed; none is ever downloaded.
 */
final class Chromium {
    private static final String NAMED = "GUIZHANG_CHROMIUM";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** How long a screen may take to show what is waited for: the machine may be busy with other tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ThreadLocal<@Nullable Browser> RUNNING = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Playwright> STARTED = new ThreadLocal<>();

    private Chromium() {}

    /** The running browser. Without one installed the test counts as skipped, but fails where {@code CI=true}. */
    static Browser running() {
        var running = RUNNING.get();
        if (running == null) {
            running = start(installed().orElseThrow(Chromium::missing));
            RUNNING.set(running);
        }
        return running;
    }

    private static Browser start(Path program) {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(options);
        STARTED.set(playwright);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    /** A profile that stays, as on somebody's phone, in a browser of its own. */
    static BrowserContext lasting(Path profile, View view) {
        running();
        var options = new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(installed().orElseThrow(Chromium::missing))
                .setHeadless(true)
                .setArgs(ARGUMENTS)
                .setBaseURL(Server.running().url().toString())
                .setLocale(view.locale())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(view.width(), view.height())
                .setReducedMotion(ReducedMotion.REDUCE);
        return Objects.requireNonNull(STARTED.get()).chromium().launchPersistentContext(profile, options);
    }

    /** Ends the browser of a profile as a phone does that runs out of battery. */
    static void kill(Path profile) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains("--user-data-dir=" + profile))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static Optional<Path> installed() {
        var named = System.getenv(NAMED);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Programs.find(NAMES);
    }

    private static RuntimeException missing() {
        return Programs.missing(
                "No Chromium was found. Install it (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk),"
                        + " or name the program in " + NAMED + ".");
    }
}
