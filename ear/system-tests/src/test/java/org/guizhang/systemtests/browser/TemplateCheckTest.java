package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template of one's own is checked over REST and on the screen. */
class TemplateCheckTest {
    private static final Path GUARD = Path.of(
                    "../../tenant-templates/src/main/resources/guizhang/templates/security-guard/1.2.0")
            .toAbsolutePath();

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Test
    void programsAreToldFileLineFieldRuleAndRemedy() throws IOException {
        var owner = Business.open("House of Drafts").owner();
        var whole = owner.with("Content-Type", "application/zip")
                .call("POST", "templates/check", BodyPublishers.ofByteArray(archive(false)))
                .expect(200);
        Assertions.assertThat(whole.json().path("inOrder").asBoolean()).isTrue();
        Assertions.assertThat(whole.text("/templates/0/id")).isEqualTo("security-guard");
        Assertions.assertThat(whole.text("/templates/0/version")).isEqualTo("1.2.0");
        var broken = owner.in("en")
                .call("POST", "templates/check", BodyPublishers.ofByteArray(archive(true)))
                .expect(200);
        Assertions.assertThat(broken.json().path("inOrder").asBoolean()).isFalse();
        Assertions.assertThat(broken.json().path("problems"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"file\":\"security-guard/1.2.0/template.yaml\",\"line\":1,\"field\":\"/format\","
                                + "\"rule\":\"format-unknown\",\"what\":\"there is no format 9\",\"remedy\":\"write format: 2\"}");
        Assertions.assertThat(owner.post("templates/check", "{}").expect(400).errors())
                .containsExactly("/file template-zip");
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void screenListsWhatIsWrongAndHowToMendIt(View view) throws IOException {
        var business = Business.open("House of Drafts");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var visit = visits.by(view)
                .open("catalogue", business.login())
                .follow(view.say("检查模板", "Check a template"))
                .sees(view.say("检查模板", "Check a template"));
        choose(visit, new byte[] {1, 2, 3});
        visit.reads(view.say("无法读取", "This cannot be read"));
        look(visit, "template-check-no-archive");
        choose(visit, archive(true));
        visit.reads(view.say("第 1 行", "Line 1"))
                .reads("security-guard/1.2.0/template.yaml")
                .reads(view.say("修改办法", "Mend: write format: 2"));
        assertThat(visit.page().locator(".gz-errors:visible")).hasCount(0);
        look(visit, "template-check-problems");
        choose(visit, archive(false));
        visit.reads(view.say("security-guard 1.2.0可以使用", "security-guard 1.2.0 can be used"));
        look(visit, "template-check-whole");
        Assertions.assertThat(faults).isEmpty();
    }

    private void look(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }

    private static void choose(Visit visit, byte[] archive) {
        visit.settled()
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("draft.zip", "application/zip", archive));
    }

    private static byte[] archive(boolean broken) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var walk = Files.walk(GUARD)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(
                        "draft/" + GUARD.relativize(file).toString().replace('\\', '/')));
                var text = Files.readString(file);
                zip.write((broken ? text.replaceFirst("^format: 1", "format: 9") : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
