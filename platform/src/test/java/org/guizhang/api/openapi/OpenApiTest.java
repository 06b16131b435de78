package org.guizhang.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** What the description has to be for every resource there is, also for those that are still to be written. */
class OpenApiTest {
    private static final List<Class<?>> RESOURCES = ResourceClasses.all();
    private static final ObjectNode DOCUMENT = OpenApi.of(RESOURCES);

    @Test
    void everyAnswerIsTyped() {
        assertThat(operations()).hasSizeGreaterThan(130);
        for (var operation : operations()) {
            var id = operation.get("operationId").asText();
            operation.get("responses").properties().forEach(response -> {
                var status = response.getKey();
                if (status.equals("200") || status.equals("201")) {
                    assertThat(response.getValue().path("content"))
                            .as("%s has no content for %s", id, status)
                            .isNotEmpty();
                    response.getValue()
                            .get("content")
                            .forEach(media -> assertThat(names(media.path("schema")))
                                    .as("%s has no schema for %s", id, status)
                                    .containsAnyOf("$ref", "type"));
                }
            });
            assertThat(names(operation.get("responses"))).as(id).anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void everySchemaIsReferredToAndEveryReferenceLeadsSomewhere() {
        var references = new TreeSet<>(DOCUMENT.findValuesAsText("$ref"));
        for (var reference : references) {
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        for (var kind : List.of("schemas", "responses", "headers")) {
            names(DOCUMENT.at("/components/" + kind))
                    .forEach(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void operationsOfAllFeaturesHaveIdsOfTheirOwn() {
        var ids = operations().stream()
                .map(operation -> operation.get("operationId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("people_list", "modules_list", "sites_changeArea");
        assertThat(ids).allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z]*_[a-z][A-Za-z]*"));
        assertThat(DOCUMENT.get("tags")).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheServersLibrariesIsInIt() {
        assertThat(names(DOCUMENT)).containsExactly("openapi", "info", "servers", "tags", "paths", "components");
        assertThat(names(DOCUMENT.at("/components/schemas")))
                .doesNotContain("JsonNode", "Response", "Locale")
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z]*"));
    }

    @Test
    void membersSayWhetherTheyAreAlwaysThere() {
        var person = DOCUMENT.at("/components/schemas/TenantPerson");
        assertThat(Schemas.required(person)).contains("id", "name", "role");
        assertThat(person.at("/properties/id").toString()).isEqualTo("{\"type\":\"string\",\"format\":\"uuid\"}");
        assertThat(Schemas.required(DOCUMENT.at("/components/schemas/TenantPersonPage")))
                .containsExactly("items");
        assertThat(Schemas.required(DOCUMENT.at("/components/schemas/Problem")))
                .containsExactly("detail", "status", "title", "type");
        assertThat(DOCUMENT.at("/components/schemas/AmendChange/discriminator/mapping"))
                .hasSize(7);
    }

    @Test
    void bodiesSayWhatTheyNeedAndShowIt() {
        assertThat(DOCUMENT.at("/components/schemas/JoiningPeopleNewPerson").toString())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"name\":{\"type\":\"string\",\"maxLength\":100,\"examples\":[\"Zhang San\"]},"
                        + "\"login\":{\"type\":\"string\",\"maxLength\":254},"
                        + "\"number\":{\"type\":\"string\",\"examples\":[\"17\"]},"
                        + "\"role\":{\"$ref\":\"#/components/schemas/TenantRole\",\"examples\":[\"STAFF\"]}},"
                        + "\"required\":[\"name\",\"role\"],\"additionalProperties\":false}");
        assertThat(DOCUMENT.at("/paths/~1people/post/requestBody/content/application~1json/example")
                        .toString())
                .isEqualTo("{\"name\":\"Zhang San\",\"number\":\"17\",\"role\":\"STAFF\"}");
        for (var operation : operations()) {
            var body = operation.path("requestBody");
            assertThat(body.isMissingNode() || body.get("required").asBoolean())
                    .as(operation.get("operationId").asText())
                    .isTrue();
            body.path("content")
                    .properties()
                    .forEach(media -> assertThat(media.getValue().has("example")
                                    || media.getKey().startsWith("application/vnd.")
                                    || media.getKey().startsWith("image/")
                                    || media.getKey().equals("application/zip"))
                            .as("%s shows no %s", operation.get("operationId").asText(), media.getKey())
                            .isTrue());
        }
    }

    @Test
    void filesAreBytesThatNoClientReadsAsJson() {
        var kinds = new TreeSet<String>();
        for (var operation : operations()) {
            operation.at("/responses/200/content").properties().stream()
                    .filter(media -> !media.getKey().equals("application/json"))
                    .forEach(media -> {
                        kinds.add(media.getKey());
                        assertThat(media.getValue().get("schema").toString())
                                .as("%s %s", operation.get("operationId").asText(), media.getKey())
                                .isEqualTo("{\"type\":\"string\",\"format\":\"binary\"}");
                    });
        }
        assertThat(kinds).contains("application/pdf", "application/yaml", "text/csv");
    }

    @Test
    void problemsComeWithTheKindOfAnOperation() {
        assertThat(names(DOCUMENT.at("/paths/~1sites~1{site}/put/responses")))
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "428", "5XX");
        assertThat(names(DOCUMENT.at("/paths/~1trades/get/responses")))
                .containsExactly("200", "304", "400", "406", "5XX");
        assertThat(DOCUMENT.at("/paths/~1trades/get/security")).isEmpty();
        assertThat(DOCUMENT.at("/paths/~1sites~1{site}/put/security/0/token").isArray())
                .isTrue();
    }

    @Test
    void keysAreTakenWhereSomethingIsStored() {
        assertThat(names(DOCUMENT.at("/paths/~1sites/post/responses"))).contains("409", "422", "429");
        assertThat(headersOf("/paths/~1sites/post")).contains("Idempotency-Key");
        assertThat(headersOf("/paths/~1people~1imports/post")).contains("Idempotency-Key");
        for (var path : List.of("/paths/~1policy~1plan/post", "/paths/~1modules~1{module}~1preview/post")) {
            assertThat(headersOf(path)).as(path).doesNotContain("Idempotency-Key");
            assertThat(names(DOCUMENT.at(path + "/responses")))
                    .as(path)
                    .contains("429")
                    .doesNotContain("422");
        }
        assertThat(headersOf("/paths/~1sessions/post")).doesNotContain("Idempotency-Key");
    }

    /** A kept answer tells which password was the right one. */
    @Test
    void whatIsAskedWithAPasswordTakesNoKey() {
        var asked = RESOURCES.stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> endpoint.body()
                        .filter(body -> Stream.of(body.getType().getDeclaredFields())
                                .anyMatch(field -> field.getName().endsWith("assword")))
                        .isPresent())
                .toList();
        assertThat(asked).extracting(Endpoint::id).contains("tokens_issue");
        assertThat(asked).noneMatch(Endpoint::takesKey);
    }

    @Test
    void headersSayWhetherTheyAreAlwaysThere() {
        var location = "/responses/201/headers/Location";
        assertThat(DOCUMENT.at("/paths/~1sites/post" + location).has("$ref")).isTrue();
        for (var path : List.of("/paths/~1joins/post", "/paths/~1joins~1own/post")) {
            assertThat(DOCUMENT.at(path + location + "/required").asBoolean(true))
                    .as(path)
                    .isFalse();
            assertThat(DOCUMENT.at(path + location + "/description").asText()).contains("administrator");
        }
    }

    private static List<String> headersOf(String operation) {
        return DOCUMENT.at(operation + "/parameters").findValuesAsText("name");
    }

    @Test
    void itIsTheSameEachTime() {
        var turned = new ArrayList<>(RESOURCES);
        Collections.reverse(turned);
        assertThat(Json.write(OpenApi.of(turned))).isEqualTo(Json.write(DOCUMENT));
    }

    @Test
    void whatCannotBeDescribedIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> OpenApi.of(List.of(Untyped.class)))
                .hasMessageContaining("Untyped.get has no schema for 200")
                .hasMessageContaining("@APIResponseSchema");
        assertThatThrownBy(() -> OpenApi.of(List.of(Silent.class)))
                .hasMessageContaining("Silent.get needs an @Operation");
        assertThatThrownBy(() -> OpenApi.of(List.of(Twice.class))).hasMessageContaining("would be a second twice_get");
    }

    @Path("untyped")
    @Tag(name = "Test")
    public static final class Untyped {
        @GET
        @Operation(summary = "Answers anything")
        @APIResponse(responseCode = "200", description = "Anything.")
        public Response get() {
            return Response.ok().build();
        }
    }

    @Path("silent")
    public static final class Silent {
        @GET
        public String get() {
            return "";
        }
    }

    @Path("twice")
    @Tag(name = "Test")
    public static final class Twice {
        @GET
        @Operation(summary = "Reads")
        @APIResponse(responseCode = "200", description = "A text.")
        public String get() {
            return "";
        }

        @GET
        @Path("{id}")
        @Operation(summary = "Reads, too")
        @APIResponse(responseCode = "200", description = "A text.")
        public String get(@PathParam("id") String id) {
            return id;
        }
    }

    private static List<JsonNode> operations() {
        return StreamSupport.stream(DOCUMENT.get("paths").spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        var names = new LinkedHashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
