package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.template.ValueCheck;
import org.jspecify.annotations.Nullable;

/** A parameter's definition makes sense: its bounds have its type and an order, and its own default is allowed. */
final class ParameterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var groups = folder.only(FileKind.PARAMETERS).orElseThrow().root().path("groups");
        for (var artefact : folder.artefacts("parameter")) {
            var parameter = Parameter.read(artefact.node());
            if (parameter.isEmpty()) {
                continue;
            }
            var group = parameter.get().group();
            if (groups.findValuesAsText("key").stream().noneMatch(group::equals)) {
                problems.add(artefact.file(), artefact.pointer() + "/group", "parameter-group", group);
            }
            new Definition(artefact, parameter.get(), problems).check();
        }
    }

    private record Definition(TemplateFolder.Artefact artefact, Parameter parameter, TemplateProblems problems) {
        void check() {
            members();
            var bounds = bound("min", parameter.min()) & bound("max", parameter.max());
            var law = parameter.statutory();
            bounds &= law == null || bound("statutory", law.value());
            if (bounds && order() && optionsFit() && isSchematic(parameter.byDefault())) {
                ValueCheck.check(parameter, parameter.byDefault())
                        .ifPresentOrElse(
                                breach -> note("/default", "parameter-default", given(), breach.remedy()),
                                this::bothLanguages);
            }
        }

        /** What is neither a single value nor a text in both languages, the schema has refused already. */
        private static boolean isSchematic(JsonNode value) {
            return value.isValueNode() || ParameterType.TEXT.accepts(value);
        }

        private String given() {
            var given = parameter.byDefault();
            return given.isValueNode() ? given.asText() : given.toString();
        }

        /** Words for readers of Chinese are none for the others; digits and Latin letters serve both. */
        private void bothLanguages() {
            var given = parameter.byDefault();
            if (parameter.type() == ParameterType.TEXT
                    && given.isTextual()
                    && given.asText().codePoints().anyMatch(Character::isIdeographic)) {
                note("/default", "both-languages");
            }
        }

        private void members() {
            var type = parameter.type();
            var node = artefact.node();
            needless("unit", node.has("unit") && type != ParameterType.INTEGER);
            needless("options", node.has("options") && type != ParameterType.CHOICE);
            needless("maxLength", node.has("maxLength") && type != ParameterType.TEXT);
        }

        private void needless(String member, boolean found) {
            if (found) {
                note("/" + member, "parameter-member", member, parameter.type().wire());
            }
        }

        private boolean optionsFit() {
            if (parameter.type() == ParameterType.CHOICE && parameter.options().isEmpty()) {
                note("", "options-missing");
                return false;
            }
            return true;
        }

        private boolean bound(String member, @Nullable JsonNode value) {
            if (value == null) {
                return true;
            }
            var at = member.equals("statutory") ? "/statutory/value" : "/" + member;
            if (!parameter.type().isOrdered()) {
                note("/" + member, "parameter-member", member, parameter.type().wire());
                return false;
            }
            if (!parameter.type().accepts(value)) {
                var form = ValueCheck.Breach.of("parameter-" + parameter.type().wire());
                note(at, "parameter-bound", value.asText(), form.remedy());
                return false;
            }
            return true;
        }

        private boolean order() {
            var type = parameter.type();
            var min = parameter.min();
            var max = parameter.max();
            if (min == null || max == null || measure(type, min).compareTo(measure(type, max)) <= 0) {
                return true;
            }
            note("/min", "parameter-range", ParameterText.both(parameter, min), ParameterText.both(parameter, max));
            return false;
        }

        private static BigDecimal measure(ParameterType type, JsonNode bound) {
            return type.measure(bound).orElse(BigDecimal.ZERO);
        }

        private void note(String member, String rule, Object... arguments) {
            problems.add(artefact.file(), artefact.pointer() + member, rule, arguments);
        }
    }
}
