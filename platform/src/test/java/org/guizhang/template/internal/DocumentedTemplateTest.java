package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.template.TemplateRefused;
import org.junit.jupiter.api.Test;

/** The examples of the page for writers make one template, and it is in order. */
class DocumentedTemplateTest {
    private static final Path SCHEMA = Path.of("src/main/resources/guizhang/schema/template-2.schema.json");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+\\.yaml).*$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void examplesPass() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var page = Files.readString(Path.of("../docs/template-format.md"));
        var heads = SECTION.matcher(page).results().toList();
        for (var head : heads) {
            var rest = page.substring(head.end());
            var section = rest.substring(0, Math.max(rest.indexOf("\n## "), 0));
            var text = new StringBuilder();
            // A file may be shown in parts, such as the relations of parameters.
            EXAMPLE.matcher(section)
                    .results()
                    .map(example -> example.group(1))
                    .filter(example -> text.isEmpty() || example.startsWith("relations:"))
                    .forEach(text::append);
            var name = head.group(1);
            var place = name.startsWith("trades/") ? name : "templates/tea-house/1.2.0/" + name;
            files.put(place, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files).hasSizeGreaterThan(12);
        assertThat(problems(files)).isEmpty();
    }

    /** A member that the page does not name is described where an editor shows it. */
    @Test
    void everyMemberIsExplained() throws IOException {
        var page = Files.readString(Path.of("../docs/template-format.md"));
        var schema = Json.read(Files.readString(SCHEMA), JsonNode.class);
        var unexplained = new TreeSet<String>();
        for (var properties : schema.findValues("properties")) {
            properties.fields().forEachRemaining(member -> {
                var named = Pattern.compile("(?<![A-Za-z])" + member.getKey() + "(?![A-Za-z])");
                if (!member.getValue().has("description")
                        && !named.matcher(page).find()) {
                    unexplained.add(member.getKey());
                }
            });
        }
        assertThat(unexplained).isEmpty();
    }

    private static String problems(TreeMap<String, byte[]> files) {
        // What a trade suggests lies in another template.
        files.keySet().removeIf(path -> path.startsWith("trades/"));
        try {
            TemplateLoader.read(files);
            return "";
        } catch (TemplateRefused refused) {
            return refused.in(Languages.ENGLISH);
        }
    }
}
