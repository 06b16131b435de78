package org.guizhang.ui.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guizhang.shared.Json;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;

/**
 * One of the elements in which people fill in (decision 0078), inside a page of Flow. It is given what the services say and
 * tells what people do; each of that goes through a service, which asks who calls. The page holds no credential for it.
 *
 * <pre>{@code
 * var sheet = new Island("gz-form", "");
 * sheet.show("sheet", checklists.get(id));
 * sheet.on("hand-in", nothing -> filling.handIn(id, …));
 * }</pre>
 */
@Tag("gz-island")
public class Island extends Component {
    private static final String MODULE =
            "const page = await import(new URL('staff/island.js', document.baseURI).href);";
    private static final String HOLD = MODULE + "await page.hold(this, $0, $1, $2, $3);";
    private static final String PUT = MODULE + "await page.put(this, $0, $1);";

    private final String element;
    private final String texts;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Consumer<JsonNode>> deeds = new HashMap<>();
    private final Map<String, Function<JsonNode, String>> questions = new HashMap<>();

    /**
     * @param element {@code gz-form} or {@code gz-record}
     * @param texts part of the sentences it needs beside the usual ones, such as {@code record}; empty: none
     */
    public Island(String element, String texts) {
        this.element = element;
        this.texts = texts;
        addAttachListener(this::attached);
    }

    /** Gives it a property: anything that becomes JSON. */
    public void show(String property, Object value) {
        var json = Json.write(value);
        shown.put(property, json);
        if (isAttached()) {
            put(property, json);
        }
    }

    /** What becomes of an event of the element; its detail is null where it has none. */
    public Island on(String event, Consumer<JsonNode> deed) {
        deeds.put(event, deed);
        return this;
    }

    /** Answers what the element asks, such as {@code find} with JSON, or {@code photo} with a picture in Base64. */
    public Island answers(String question, Function<JsonNode, String> answer) {
        questions.put(question, answer);
        return this;
    }

    private void attached(AttachEvent event) {
        var language = Messages.locale().getLanguage();
        getElement().executeJs(asyncly(HOLD), element, language, Formats.ZONE.getId(), texts);
        shown.forEach(this::put);
    }

    private void put(String property, String json) {
        getElement().executeJs(asyncly(PUT), property, json);
    }

    /** Scripts of Flow wait for promises, yet are no asynchronous functions. */
    private static String asyncly(String script) {
        return "return (async () => {" + script + "})();";
    }

    @ClientCallable
    void told(String event, String detail) {
        var deed = deeds.get(event);
        if (deed != null) {
            deed.accept(Json.read(detail, JsonNode.class));
        }
    }

    @ClientCallable
    String asked(String question, String detail) {
        var answer = questions.get(question);
        return answer == null ? "" : answer.apply(Json.read(detail, JsonNode.class));
    }
}
