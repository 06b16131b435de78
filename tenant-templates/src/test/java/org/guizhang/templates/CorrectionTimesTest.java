package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How long a correction may take is for the business to set: no checklist of a newest version fixes it. */
class CorrectionTimesTest {
    @Test
    void everyCorrectionIsDueByAParameterThatAClauseSays() {
        var seen = new ArrayList<String>();
        for (var template : Delivery.newest()) {
            var document = template.source().document();
            for (var checklist : document.path("checklists")) {
                for (var item : checklist.path("items")) {
                    var within = item.path("action").path("within");
                    var place = template.id() + " " + checklist.path("key").asText() + " "
                            + item.path("key").asText();
                    if (!within.isMissingNode()) {
                        assertThat(within.path("parameter").asText()).as(place).isNotBlank();
                        assertThat(document.path("chapters").toString())
                                .as(place)
                                .contains("{{" + within.path("parameter").asText() + "}}");
                        seen.add(place);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(200);
    }
}
