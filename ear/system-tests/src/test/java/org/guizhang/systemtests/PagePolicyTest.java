package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages may run and who may keep them; and that mistakes of clients leave nothing of them in the logs. */
@ResourceLock(Shared.SERVER_LOG)
class PagePolicyTest {
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-up", "/catalogue", "/people", "/nothing-is-here"})
    void pagesOfFlowRunScriptsWithTheNonceOfTheirRequest(String path) {
        var page = browser().get(path);
        var policy = page.header("Content-Security-Policy");
        assertThat(policy).contains("script-src 'self' 'nonce-").contains("'unsafe-eval'");
        assertThat(policy.replaceFirst("style-src [^;]*;", "")).doesNotContain("unsafe-inline");
        var nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(browser().get(path).body()).doesNotContain(nonce);
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/trades",
                "/api/v1/nothing",
                "/api/v2/nothing",
                "/health/ready",
                "/health/nothing",
                "/openapi",
                "/theme/plain.css",
                "/theme/shell.js",
                "/theme",
                "/VAADIN/nothing.js",
                "/VAADIN/dynamic/resource/0/nothing"
            })
    void nothingElseRunsAny(String path) {
        var answer = browser().get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (!path.startsWith("/theme/")
                && !path.startsWith("/VAADIN/n")
                && !path.equals("/api/v1/trades")
                && !path.equals("/openapi")) {
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void mistakesOfClientsAreNotInTheLog() {
        var log = ServerLog.fromNow();
        var business = Business.open("House of Blunders");
        var module = business.activate();
        var owner = business.owner();
        var secret = "Do-not-log-4711";
        Business.signIn(business.login(), secret).expect(401);
        Business.signUp(Rest.stranger(), "Again", business.login()).expect(409);
        owner.post("people", "{\"name\": \"Nobody\", \"login\": \"" + business.login() + "\", \"role\": \"STAFF\"}")
                .expect(409);
        owner.post("people", "{\"name\": ").expect(400);
        owner.post("people", "[]").expect(400);
        owner.with("Content-Type", "text/plain").post("people", secret).expect(415);
        owner.post("people/imports", secret).expect(400);
        owner.with("Content-Type", "application/yaml")
                .post("policy/plan", "a: [")
                .expect(400);
        owner.put("modules/" + module + "/parameters", "{\"parameters\": {}}").expect(428);
        owner.ifMatch("\"77\"")
                .put("modules/" + module + "/parameters", "{\"parameters\": {}}")
                .expect(412);
        owner.with("Idempotency-Key", "a b").post("sites", "{}").expect(400);
        owner.with("Accept", "image/png").get("me").expect(406);
        owner.delete("people").expect(405);
        owner.send("OPTIONS", "people", null);
        owner.get("people?size=" + secret).expect(400);
        owner.get("nothing").expect(404);
        Rest.stranger().as(secret).get("me").expect(401);
        browser().get("/VAADIN/dynamic/resource/0/" + secret);
        browser().get("/?v-r=uidl&v-uiId=77");
        assertThat(log.said()).doesNotContain(secret, business.login(), "@example.com", "\tat ", "Exception");
    }

    private static Rest browser() {
        return Rest.stranger().with("Accept", "text/html,*/*");
    }
}
