package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Filled;
import org.guizhang.form.Form;
import org.guizhang.form.Judgement;
import org.guizhang.shared.Json;

/** Forms of the newest delivered templates, at the values they come with. */
final class DeliveredForms {
    private DeliveredForms() {}

    static Form form(String template, String form) {
        var found = Delivery.newest().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow();
        return Settings.usual(found).records().get(form).form();
    }

    /** @param answers as JSON */
    static Judgement judge(
            String template,
            String form,
            String answers,
            Map<String, String> signatures,
            Map<String, JsonNode> before,
            LocalDateTime now) {
        return form(template, form)
                .judge(new Filled(Json.read(answers, ObjectNode.class), signatures, before, now, null));
    }

    /** The keys of the rules that do not hold. */
    static List<String> broken(Judgement judged) {
        return judged.broken().stream().map(Judgement.Broken::rule).toList();
    }
}
