package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What records owe those before them is about fields of the form, numbers where something is counted. */
final class RegisterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        var forms = new HashMap<String, JsonNode>();
        folder.artefacts("record").forEach(form -> forms.put(form.key(), form.node()));
        for (var form : folder.artefacts("record")) {
            new Register(form.file(), form.node(), forms, problems).check();
        }
    }

    private record Register(YamlFile file, JsonNode form, Map<String, JsonNode> forms, TemplateProblems problems) {
        void check() {
            var register = form.path("register");
            for (var list : List.of("scope", "unique", "carries")) {
                for (int i = 0; i < register.path(list).size(); i++) {
                    var key = register.path(list).path(i).asText();
                    if (!(list.equals("scope") && key.equals("site"))) {
                        known("/register/" + list + "/" + i, key);
                    }
                }
            }
            for (var number : List.of("of", "plus", "minus")) {
                number("/register/balance/" + number, register.path("balance").path(number));
            }
            for (var number : List.of("from", "to")) {
                number("/register/range/" + number, register.path("range").path(number));
            }
            signers();
            for (int i = 0; i < form.path("totals").size(); i++) {
                total("/totals/" + i, form.path("totals").path(i));
            }
        }

        /** A total is worked out of the form, or summed over earlier ones. */
        private void total(String at, JsonNode total) {
            if (total.has("value") == total.has("sum")) {
                problems.add(file, at, "total-source");
            }
            if (total.has("sum")) {
                var named = total.path("sum").path("of").asText().split("\\.", 2);
                var other = forms.get(named[0]);
                if (other == null || named.length < 2 || !FormFields.isNumber(FormFields.anyType(other, named[1]))) {
                    problems.add(
                            file,
                            at + "/sum/of",
                            "sum-of",
                            total.path("sum").path("of").asText());
                }
            }
        }

        private void signers() {
            for (int i = 0; i < form.path("lines").size(); i++) {
                var each = form.path("lines").path(i).path("signedEach");
                var wanted = each.path("external").asBoolean() ? "text" : "person";
                var signer = each.path("signer");
                var type = "";
                for (var column : form.path("lines").path(i).path("fields")) {
                    type += column.path("key").equals(signer)
                            ? column.path("type").asText()
                            : "";
                }
                if (signer.isTextual() && !type.equals(wanted)) {
                    problems.add(file, "/lines/" + i + "/signedEach/signer", "signer-column", signer.asText(), wanted);
                }
            }
        }

        private void known(String at, String key) {
            if (FormFields.anyType(form, key).isEmpty()) {
                problems.add(file, at, "unknown-field", key, form.path("key").asText());
            }
        }

        private void number(String at, JsonNode key) {
            if (key.isTextual() && !FormFields.isNumber(FormFields.anyType(form, key.asText()))) {
                problems.add(file, at, "register-number", key.asText());
            }
        }
    }
}
