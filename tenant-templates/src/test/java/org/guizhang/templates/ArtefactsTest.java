package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guizhang.form.Step;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.template.artefact.Artefacts;
import org.junit.jupiter.api.Test;

/** Every delivered version, of either format, is read as what is carried out. */
class ArtefactsTest {
    @Test
    void everyVersionIsReadWhole() {
        assertThat(Delivery.templates()).hasSizeGreaterThan(14).allSatisfy(template -> {
            var document = Resolver.resolve(template, Map.of()).document();
            var artefacts = Artefacts.of(document);
            assertThat(artefacts.checklists())
                    .hasSize(document.path("checklists").size());
            assertThat(artefacts.records()).hasSize(document.path("records").size());
            assertThat(artefacts.deadlines()).hasSize(document.path("deadlines").size());
            assertThat(artefacts.penalties()).hasSize(document.path("penalties").size());
            assertThat(artefacts.phrases()).hasSize(document.path("phrases").size());
            assertThat(artefacts.classifications())
                    .hasSize(document.path("classifications").size());
        });
    }

    @Test
    void everyStepHasSomebodyWhoTakesItAndAStateToLeadTo() {
        for (var template : Delivery.templates()) {
            var artefacts = Artefacts.of(Resolver.resolve(template, Map.of()).document());
            assertThat(artefacts.records().values()).allSatisfy(type -> {
                var steps = type.form().steps();
                assertThat(type.doers().keySet())
                        .containsExactlyElementsOf(steps.stream().map(Step::key).toList());
                assertThat(type.doers().values()).noneMatch(doers -> doers.isEmpty());
                assertThat(steps).allMatch(step -> type.state(step.to()).isPresent());
            });
        }
    }
}
