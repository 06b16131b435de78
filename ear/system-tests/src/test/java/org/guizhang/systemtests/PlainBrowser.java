package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A browser without a window: asks for screens as Vaadin's side of the page does, one answer at a time, so that what one
 * answer costs can be told from what a page asks for besides.
 */
final class PlainBrowser {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String START = "for(;;);";

    private final Map<String, String> cookies = new TreeMap<>();

    /** A browser at which somebody has signed in. */
    static PlainBrowser signedIn(String login, String password) {
        var browser = new PlainBrowser();
        var page = browser.begin("sign-in");
        var shown = page.show();
        var rpc = MAPPER.createArrayNode();
        type(rpc, node(shown, "tag", "vaadin-text-field"), login);
        type(rpc, node(shown, "tag", "vaadin-password-field"), password);
        event(rpc, node(shown, "theme", "large primary"), "click").setAll(press());
        page.send(rpc).expect(200);
        assertThat(browser.begin("").show().body()).doesNotContain("vaadin-password-field");
        return browser;
    }

    /** Opens a page, which has no screen yet. */
    Page begin(String path) {
        var address = URLEncoder.encode(path, StandardCharsets.UTF_8);
        var page = call().get("/?v-r=init&location=" + address).expect(200);
        keep(page);
        var config = page.json().at("/appConfig");
        return new Page(
                path,
                config.at("/v-uiId").asInt(),
                config.at("/uidl/Vaadin-Security-Key").asText());
    }

    /** A page that was begun. */
    final class Page {
        private final String path;
        private final int ui;
        private final String key;
        private int asked;

        private Page(String path, int ui, String key) {
            this.path = path;
            this.ui = ui;
            this.key = key;
        }

        /** The first answer: the screen. */
        Answer show() {
            var rpc = MAPPER.createArrayNode();
            event(rpc, 1, "ui-navigate")
                    .put("route", path)
                    .put("query", "")
                    .put("appShellTitle", "")
                    .put("trigger", "")
                    .putObject("historyState")
                    .put("idx", 0);
            return send(rpc);
        }

        private Answer send(ArrayNode rpc) {
            var message = MAPPER.createObjectNode()
                    .put("csrfToken", key)
                    .put("syncId", asked)
                    .put("clientId", asked);
            message.set("rpc", rpc);
            asked++;
            var answer = call().post("/?v-r=uidl&v-uiId=" + ui, message.toString());
            keep(answer);
            return answer;
        }
    }

    private Rest call() {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Rest.stranger().with("Cookie", all);
    }

    private void keep(Answer answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var cookie = header.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
    }

    private static void type(ArrayNode rpc, int node, String words) {
        rpc.addObject()
                .put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", "value")
                .put("value", words);
        event(rpc, node, "change");
    }

    private static ObjectNode event(ArrayNode rpc, int node, String name) {
        return rpc.addObject()
                .put("type", "event")
                .put("node", node)
                .put("event", name)
                .putObject("data");
    }

    private static ObjectNode press() {
        var data = MAPPER.createObjectNode();
        for (var place : new String[] {"screenX", "screenY", "clientX", "clientY", "detail", "button"}) {
            data.put("event." + place, 0);
        }
        for (var held : new String[] {"ctrlKey", "shiftKey", "altKey", "metaKey"}) {
            data.put("event." + held, false);
        }
        return data;
    }

    /** The first element in an answer of which a member has that value. */
    private static int node(Answer answer, String member, String value) {
        for (var change : changes(answer)) {
            if (change.path("key").asText().equals(member)
                    && change.path("value").asText().equals(value)) {
                return change.get("node").asInt();
            }
        }
        throw new AssertionError("No " + value + " in " + answer.body());
    }

    private static JsonNode changes(Answer answer) {
        assertThat(answer.expect(200).body()).startsWith(START);
        var told = new Answer(
                answer.call(), answer.status(), answer.headers(), answer.body().substring(START.length()));
        return Objects.requireNonNull(told.json().get(0)).path("changes");
    }
}
