package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Artefacts;
import org.junit.jupiter.api.Test;

/** Whoever has to name a secret record sees those of its form, also where that depends on an answer; a top secret one never. */
class RecordNamersTest {
    private static Set<Who> namers(String template, String form) {
        var newest = TemplateFiles.load(RecordNamersTest.class.getClassLoader()).templates().stream()
                .map(source -> Template.parse(source.json()))
                .filter(one -> one.id().equals(template))
                .max(Comparator.comparing(Template::version))
                .orElseThrow();
        var document = Resolver.resolve(newest, Map.of()).document();
        var forms = new ArrayList<JsonNode>();
        document.path("records").forEach(forms::add);
        return RecordNamers.of(Artefacts.of(document).records().get(form), forms);
    }

    @Test
    void whatAnAnswerAsksForIsSeen() {
        assertThat(namers("topup-service-desk", "channel-incident"))
                .contains(RecordModel.holders("service-agent"), RecordModel.holders("order-handler"));
        assertThat(namers("hotel-housekeeping", "key-issue")).isEmpty();
        assertThat(namers("call-center-service", "franchise-contract")).isEmpty();
    }
}
