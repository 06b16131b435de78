package org.guizhang.template.internal;

import java.util.HashMap;
import org.guizhang.template.Parameter;

/** The switch of a penalty names an option of a choice, and the scheme says what the default of it means. */
final class PenaltyRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var parameters = new HashMap<String, Parameter>();
        folder.artefacts("parameter").forEach(a -> Parameter.read(a.node()).ifPresent(p -> parameters.put(p.key(), p)));
        for (var penalty : folder.artefacts("penalty")) {
            var switched = penalty.node().path("switch");
            var parameter = parameters.get(switched.path("parameter").asText());
            if (parameter == null) {
                continue;
            }
            var option = switched.path("is").asText();
            if (parameter.option(option).isEmpty()) {
                problems.add(penalty.file(), "/switch/is", "penalty-option", parameter.key(), option);
                continue;
            }
            var enabled = parameter.byDefault().asText().equals(option);
            if (penalty.node().path("enabled").asBoolean() != enabled) {
                problems.add(penalty.file(), "/enabled", "penalty-switch", String.valueOf(enabled));
            }
        }
    }
}
