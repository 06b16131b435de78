package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the server answered. */
public record Answer(String call, int status, HttpHeaders headers, String body) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Fails, showing the body, when the status is another. */
    public Answer expect(int wanted) {
        assertThat(status).as("%s answered %s", call, body).isEqualTo(wanted);
        return this;
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(call + " answered no JSON: " + body, broken);
        }
    }

    /** The text at a JSON pointer, {@code ""} if there is none. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** The fields that a problem names, in its order, each as {@code field rule}. */
    public List<String> errors() {
        return StreamSupport.stream(json().at("/errors").spliterator(), false)
                .map(error ->
                        error.get("field").asText() + " " + error.get("rule").asText())
                .toList();
    }

    /** The number in the {@code ETag}: the state that a change is based on. */
    public int revision() {
        return Integer.parseInt(header("ETag").replaceFirst("^\"(\\d+)(-[0-9a-f]+)?\"$", "$1"));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
