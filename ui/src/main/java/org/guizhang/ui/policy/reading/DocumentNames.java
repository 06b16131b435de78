package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.Who;

/** What the positions and artefacts of a document are called. Positions come last: they win where keys are the same. */
public final class DocumentNames {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> added = new HashSet<>();

    public DocumentNames(Resolved.Content content) {
        content.checklists().forEach(c -> names.put(c.key(), said(c.title())));
        content.records().forEach(r -> names.put(r.key(), said(r.title())));
        content.checklists().stream().filter(c -> c.addition() != null).forEach(c -> added.add("checklist:" + c.key()));
        content.records().stream().filter(r -> r.addition() != null).forEach(r -> added.add("record:" + r.key()));
        content.deadlines().forEach(d -> names.put(d.key(), said(d.title())));
        content.penalties().forEach(p -> names.put(p.key(), said(p.title())));
        content.phrases().forEach(p -> names.put(p.key(), said(p.title())));
        content.positions().forEach(p -> names.put(p.key(), said(p.title())));
    }

    /** Who is meant, in words. */
    public String of(Who who) {
        return switch (who.kind()) {
            case HOLDERS -> who.each() ? t("who.each", of(who.key())) : of(who.key());
            case NAMED -> t("who.named");
            case AUTHOR -> t("who.author");
            case ON_DUTY -> t("who.on-duty", of(who.key()));
        };
    }

    /** The name of a checklist or record; one that the template has added to the regulation says so. */
    String marked(String kind, String key) {
        return added.contains(kind + ":" + key) ? t("addition.name", of(key)) : of(key);
    }

    /** Its name; a document that was checked when it was made has one for every key it names. */
    public String of(String key) {
        return names.getOrDefault(key, key);
    }
}
