package org.guizhang.template.internal;

import java.util.Locale;

/** Every advisory says that it is no legal advice, and why something is weak besides what is. */
final class AdvisoryHint implements HouseRule {
    private static final String ADVICE = "legal advice";
    private static final String ADVICE_ZH = "法律意见";

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var file : folder.all()) {
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                if (!name.equals("advisories") || !node.isObject()) {
                    return;
                }
                var key = node.path("key").asText();
                var safer = node.path("safer");
                if (!safer.path("zh").asText().contains(ADVICE_ZH)
                        || !safer.path("en").asText().toLowerCase(Locale.ROOT).contains(ADVICE)) {
                    hints.add(file, pointer + "/safer", "advisory-no-advice", key);
                }
                if (node.path("why").equals(node.path("what"))) {
                    hints.add(file, pointer + "/why", "advisory-why", key);
                }
            });
        }
    }
}
