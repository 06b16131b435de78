package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A business brings a template of its own, makes a regulation of it and takes a later version. */
class UploadTemplateTest {
    private static Business business;
    private static Rest owner;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("Garden House");
        owner = business.owner();
    }

    @Test
    void uploadedActivatedPublishedAndUpgraded() {
        var brought = TemplateArchive.garden().upload(owner).expect(201);
        assertThat(brought.header("Location")).endsWith("/api/v1/templates/" + TemplateArchive.ID);
        assertThat(brought.json().get("added")).extracting(JsonNode::asText).containsExactly("1.0.0");
        assertThat(TemplateArchive.garden().upload(owner).expect(200).json().get("known"))
                .extracting(JsonNode::asText)
                .containsExactly("1.0.0");
        assertThat(owner.get("templates").expect(200).json())
                .filteredOn(card -> card.get("origin").asText().equals("OWN"))
                .extracting(card -> card.get("id").asText())
                .containsExactly(TemplateArchive.ID);
        assertThat(owner.get("templates").header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Rest.stranger().get("templates").expect(200).body()).doesNotContain(TemplateArchive.ID);
        Rest.stranger().get("templates/" + TemplateArchive.ID).expect(404);
        Rest.stranger().get("templates/" + TemplateArchive.ID + "/preview").expect(404);
        assertThat(owner.get("templates/" + TemplateArchive.ID + "/preview")
                        .expect(200)
                        .text("/title/en"))
                .isEqualTo("Tea garden rules");

        var module = owner.post("modules", "{\"template\": \"" + TemplateArchive.ID + "\"}")
                .expect(201)
                .text("/id");
        business.publish(module, "First").expect(201);
        assertThat(owner.get("handbook").expect(200).body()).contains("Tea garden rules");
        TemplateArchive.garden()
                .later("1.1.0")
                .called("Later rules")
                .upload(owner)
                .expect(201);
        assertThat(owner.get("templates/" + TemplateArchive.ID + "/versions")
                        .expect(200)
                        .json()
                        .findValuesAsText("version"))
                .containsExactly("1.0.0", "1.1.0");
        assertThat(owner.get("modules/" + module + "/upgrade").expect(200).text("/to"))
                .isEqualTo("1.1.0");
        assertThat(owner.delete("templates/" + TemplateArchive.ID).expect(409).text("/detail"))
                .contains("A policy is made of the template");
    }

    @Test
    void mistakesNameFileLineAndRemedy() {
        var wrong = TemplateArchive.garden()
                .replace("template.yaml", "id: tea-garden", "id: tea-broken")
                .replace("positions.yaml", "reportsTo: manager", "reportsTo: nobody")
                .upload(owner.in("en"))
                .expect(400);
        assertThat(wrong.text("/errors/0/field")).startsWith("/tea-broken/1.0.0/positions.yaml/positions/");
        assertThat(wrong.text("/errors/0/remedy")).startsWith("Line ").contains("there is no position", " — mend: ");
        owner.get("templates/own.tea-broken").expect(404);
        owner.with("Content-Type", "application/zip")
                .call("POST", "templates", BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))
                .expect(413);
        assertThat(owner.delete("templates/restaurant-operations").expect(409).text("/detail"))
                .isNotEmpty();
        TemplateArchive.garden()
                .replace("template.yaml", "id: tea-garden", "id: tea-short")
                .upload(owner)
                .expect(201);
        owner.delete("templates/own.tea-short").expect(204);
        owner.get("templates/own.tea-short").expect(404);
    }
}
