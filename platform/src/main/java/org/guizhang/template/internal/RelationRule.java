package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterType;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Relation;
import org.guizhang.template.ValueCheck;
import org.jspecify.annotations.Nullable;

/**
 * A relation joins two values that can be compared, says so in its sentence, and leaves every value of either a fitting
 * one of the other: the defaults obey it, and so do both at their smallest and both at their greatest.
 */
final class RelationRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var file = folder.only(FileKind.PARAMETERS).orElseThrow();
        var parameters = new HashMap<String, Parameter>();
        folder.artefacts("parameter").forEach(a -> Parameter.read(a.node()).ifPresent(p -> parameters.put(p.key(), p)));
        var seen = new HashSet<Set<String>>();
        var list = file.root().path("relations");
        for (int i = 0; i < list.size(); i++) {
            var at = "/relations/" + i;
            var relation = Relation.read(list.path(i));
            if (relation.isEmpty()) {
                continue;
            }
            var other = relation.get().other();
            var one = parameters.get(relation.get().parameter());
            var two = parameters.get(other);
            if (two == null) {
                problems.add(file, at + "/other", "unknown-reference", KindNames.of("parameter"), other);
            }
            if (one == null || two == null) {
                continue;
            }
            if (!seen.add(new TreeSet<>(relation.get().parameters()))) {
                problems.add(file, at, "relation-twice", one.key(), two.key());
            }
            new Pair(file, at, relation.get(), one, two, problems).check();
        }
    }

    private record Pair(
            YamlFile file, String at, Relation relation, Parameter one, Parameter two, TemplateProblems problems) {
        void check() {
            if (one.key().equals(two.key())) {
                problems.add(file, at + "/other", "relation-self", one.key());
                return;
            }
            reason();
            if (one.type() != two.type() || !Objects.equals(one.unit(), two.unit())) {
                problems.add(file, at + "/other", "relation-types", named(one), named(two));
            } else if (!relation.is().fits(one.type())) {
                problems.add(
                        file,
                        at + "/is",
                        "relation-word",
                        one.type().wire(),
                        relation.is().wire(),
                        words());
            } else if (relation.dayBegins() != null && one.type() != ParameterType.TIME) {
                problems.add(
                        file,
                        at + "/dayBegins",
                        "parameter-member",
                        "dayBegins",
                        one.type().wire());
            } else if (allowed(one, one.byDefault()) && allowed(two, two.byDefault())) {
                values();
            }
        }

        private void reason() {
            var named = Set.copyOf(Placeholders.in(relation.reason().zh()));
            if (!named.equals(Set.of(one.key(), two.key()))) {
                problems.add(file, at + "/reason", "relation-reason", one.key(), two.key());
            }
        }

        private void values() {
            if (!holds(one.byDefault(), two.byDefault())) {
                problems.add(file, at, "relation-default", shown(one, one.byDefault()), shown(two, two.byDefault()));
                return;
            }
            rim(edge(one, one.min(), true), edge(two, two.min(), true));
            rim(edge(one, one.max(), false), edge(two, two.max(), false));
        }

        private void rim(@Nullable JsonNode mine, @Nullable JsonNode theirs) {
            if (mine != null && theirs != null && !holds(mine, theirs)) {
                problems.add(file, at, "relation-bounds", one.key(), shown(one, mine), two.key(), shown(two, theirs));
            }
        }

        /**
         * The smallest or greatest value, null where there is none. A time has one in any case: the day's first or last
         * minute, also where the bounds reach over the hour at which the day begins.
         */
        private @Nullable JsonNode edge(Parameter parameter, @Nullable JsonNode bound, boolean smallest) {
            var law = parameter.statutory();
            var side = smallest ? Parameter.Bound.MIN : Parameter.Bound.MAX;
            var tighter = law != null && law.bound() == side && (bound == null || !allowed(parameter, bound))
                    ? law.value()
                    : bound;
            if (parameter.type() != ParameterType.TIME) {
                return tighter;
            }
            var begins = relation.dayBegins() == null ? "00:00" : relation.dayBegins();
            var edge = TextNode.valueOf(smallest ? begins : minuteBefore(begins));
            return allowed(parameter, edge) ? edge : tighter;
        }

        private static String minuteBefore(String clock) {
            return LocalTime.parse(clock).minusMinutes(1).toString();
        }

        private static boolean allowed(Parameter parameter, JsonNode value) {
            return ValueCheck.check(parameter, value).isEmpty();
        }

        private boolean holds(JsonNode mine, JsonNode theirs) {
            return relation.holds(one.type(), mine, theirs);
        }

        private static Object shown(Parameter parameter, JsonNode value) {
            return ParameterText.both(parameter, value);
        }

        private static String named(Parameter parameter) {
            var unit = parameter.unit();
            return parameter.key() + " (" + parameter.type().wire() + (unit == null ? "" : ", " + unit.zh()) + ")";
        }

        private String words() {
            return List.of(Relation.Order.values()).stream()
                    .filter(order -> order.fits(one.type()))
                    .map(Relation.Order::wire)
                    .collect(Collectors.joining(", "));
        }
    }
}
