package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a network: what is filled in outlives the browser, is handed in once each, and by nobody else. */
class StaffOfflineTest {
    /** More in a soak. */
    private static final int SHEETS = Integer.getInteger("guizhang.offline-sheets", 3);

    @TempDir
    Path profile;

    @Test
    void filledInWithoutNetworkAndHandedInOnceEachAfterTheBrowserWasKilled() {
        var business = Business.open("Mountain House");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        business.assign(closer.person(), "closing-officer");
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) {
            sheets.add(Phone.start(closer.rest(), module, "sign-light-off"));
        }
        var context = Chromium.lasting(profile, View.ZH_PHONE);
        var phone = new Phone(context.newPage())
                .open("")
                .signIn(closer.login())
                .ready()
                .fetched(sheets);
        context.setOffline(true);
        phone.page().reload();
        phone.fetched(sheets).picture("offline-today");
        for (var sheet : sheets) {
            phone.open("#/do/" + sheet);
            phone.showsSheet();
            phone.answer(1, "合格").answer(2, "合格").confirm().press("交表").reads("已做完，等待发送");
        }
        phone.open("#/").picture("offline-done");
        Chromium.kill(profile);

        context = Chromium.lasting(profile, View.ZH_PHONE);
        context.setOffline(true);
        phone = new Phone(context.newPage())
                .open("#/waiting")
                .reads("等待发送 " + SHEETS + " 条")
                .picture("offline-waiting");
        var posts = cutAnswers(context);
        context.setOffline(false);
        // Nobody has to say so: each one is asked for again soon after its answer got lost.
        assertThat(phone.page().getByText("都交到服务器了").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000 + 6_000.0 * SHEETS));

        for (var sheet : sheets) {
            var seen = closer.rest().get("occurrences/" + sheet).expect(200);
            assertThat(seen.text("/occurrence/state")).isEqualTo("DONE");
            assertThat(business.owner()
                            .get("submissions/" + seen.text("/occurrence/submission"))
                            .expect(200)
                            .text("/result/second"))
                    .isEqualTo("false");
        }
        assertThat(posts.get()).isGreaterThan(SHEETS);
        context.close();
    }

    @Test
    void anotherPersonOnThePhoneNeitherSeesNorSendsIt() {
        var business = Business.open("Shared Phone House");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        var waiter = business.hire("STAFF");
        business.assign(closer.person(), "closing-officer");
        var sheet = Phone.start(closer.rest(), module, "sign-light-off");
        var context = Chromium.lasting(profile, View.ZH_PHONE);
        var phone = new Phone(context.newPage())
                .open("")
                .signIn(closer.login())
                .ready()
                .fetched(List.of(sheet));
        context.setOffline(true);
        phone.open("#/do/" + sheet);
        phone.showsSheet();
        phone.answer(1, "合格").answer(2, "合格").confirm().press("交表").reads("已做完，等待发送");
        phone.open("#/me").press("退出登录").reads("还有 1 条没交到服务器").picture("unsent").press("仍要退出");
        // Or what waits is sent while they go.
        phone.reads("没交的 1 条");
        context.setOffline(false);
        phone.picture("unsent-sign-in").isAccessible();

        phone.signIn(waiter.login());
        phone.open("#/waiting").reads("都交到服务器了");
        assertThat(phone.page().getByText("招牌灯")).hasCount(0);
        assertThat(closer.rest().get("occurrences/" + sheet).text("/occurrence/state"))
                .isNotEqualTo("DONE");

        phone.open("#/me").press("退出登录");
        phone.signIn(closer.login());
        phone.open("#/waiting").reads("都交到服务器了");
        assertThat(closer.rest().get("occurrences/" + sheet).text("/occurrence/state"))
                .isEqualTo("DONE");
        context.close();
    }

    @Test
    void tokenThatHasEndedKeepsTheQueueForTheSamePerson() {
        var business = Business.open("Expired House");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        business.assign(closer.person(), "closing-officer");
        var sheet = Phone.start(closer.rest(), module, "sign-light-off");
        var context = Chromium.lasting(profile, View.ZH_PHONE);
        var phone = new Phone(context.newPage())
                .open("")
                .signIn(closer.login())
                .ready()
                .fetched(List.of(sheet));
        phone.open("#/do/" + sheet).showsSheet();
        context.route("**/api/v1/**", route -> {
            if (route.request().url().endsWith("/sessions")) {
                route.resume();
            } else {
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"/problems/unauthenticated\", \"status\": 401}"));
            }
        });
        phone.answer(1, "合格");
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).hasText("登录");
        phone.reads("没交的 1 条");
        context.unroute("**/api/v1/**");
        phone.enter(closer.login()).open("#/waiting").reads("都交到服务器了");
        assertThat(closer.rest().get("occurrences/" + sheet).text("/occurrence/progress/answered"))
                .isEqualTo("1");
        context.close();
    }

    /** Every second answer to a hand-in gets lost after the server has stored it; counts what was sent. */
    private static AtomicInteger cutAnswers(BrowserContext context) {
        var posts = new AtomicInteger();
        context.route("**/submission", route -> {
            if (posts.incrementAndGet() % 2 == 1) {
                assertThat(store(route.request())).isEqualTo(201);
                route.abort();
            } else {
                route.resume();
            }
        });
        return posts;
    }

    /** What the phone asked for, done by the server; the phone does not hear of it. */
    private static int store(Request asked) {
        var copy = HttpRequest.newBuilder(URI.create(asked.url()))
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofByteArray(asked.postDataBuffer()));
        for (var name : List.of("authorization", "content-type", "idempotency-key", "accept", "accept-language")) {
            Optional.ofNullable(asked.headers().get(name)).ifPresent(value -> copy.header(name, value));
        }
        try {
            return HttpClient.newHttpClient()
                    .send(copy.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
