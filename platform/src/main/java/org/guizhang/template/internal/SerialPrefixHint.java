package org.guizhang.template.internal;

import java.util.Collection;
import java.util.HashMap;

/** A number on paper leads to one form, also where a business has several templates: no prefix stands in two. */
final class SerialPrefixHint {
    private SerialPrefixHint() {}

    static void look(Collection<TemplateFolder> folders, TemplateProblems hints) {
        var forms = new HashMap<String, String>();
        for (var folder : folders) {
            for (var form : folder.artefacts("record")) {
                var prefix = form.node().at("/serial/prefix").asText();
                var other = prefix.isEmpty() ? null : forms.putIfAbsent(prefix, folder.id() + "/" + form.key());
                if (other != null) {
                    hints.add(form.file(), "/serial/prefix", "serial-prefix", prefix, other);
                }
            }
        }
    }
}
