package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Kind;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;

/** Own values of a business in the new version: most stay, some are outside its bounds, some have no use any more. */
final class ValueMigration {
    /** What ids of questions about parameters begin with. */
    static final String PREFIX = "parameter:";

    private final Template old;
    private final Template fresh;
    private final AddressMapping mapping;
    private final Map<String, Decision> decisions;
    private final Map<String, JsonNode> own = new TreeMap<>();
    private final Map<String, JsonNode> kept = new TreeMap<>();
    private final List<UpgradeQuestion> questions = new ArrayList<>();
    private final List<UpgradeNotice> notices = new ArrayList<>();

    ValueMigration(Template old, Template fresh, AddressMapping mapping, Map<String, Decision> decisions) {
        this.old = old;
        this.fresh = fresh;
        this.mapping = mapping;
        this.decisions = decisions;
    }

    void take(Map<String, JsonNode> given) {
        own.putAll(given);
        own.forEach((key, value) -> {
            var before = old.parameter(key);
            var now = mapping.key("parameter", key).flatMap(fresh::parameter);
            if (now.isEmpty()) {
                before.ifPresent(gone -> notices.add(new UpgradeNotice(
                        UpgradeNotice.Kind.GONE, key, gone.title(), ParameterText.both(gone, value))));
            } else {
                var breach = ValueCheck.check(now.get(), value);
                if (breach.isEmpty()) {
                    kept.put(now.get().key(), value);
                } else {
                    ask(before.orElseThrow(), now.get(), value, breach.get());
                }
            }
        });
        for (var parameter : fresh.parameters()) {
            floor(parameter);
        }
    }

    Map<String, JsonNode> kept() {
        return kept;
    }

    List<UpgradeQuestion> questions() {
        return questions;
    }

    List<UpgradeNotice> notices() {
        return notices;
    }

    /** What people called what placeholders name: values as they were, everything else by its title. */
    BrokenReferences.Names names(UpgradeContext context) {
        return new BrokenReferences.Names() {
            @Override
            public Text of(String placeholder) {
                return old.parameter(placeholder)
                        .map(gone -> ParameterText.both(gone, own.getOrDefault(placeholder, gone.byDefault())))
                        .orElseGet(() -> context.oldName(BrokenReferences.target(placeholder)));
            }

            @Override
            public boolean knew(String placeholder) {
                return old.parameter(placeholder).isPresent() || context.had(BrokenReferences.target(placeholder));
            }
        };
    }

    private void ask(Parameter before, Parameter now, JsonNode value, ValueCheck.Breach breach) {
        var suggested = suggested(now, value);
        var mine = ParameterText.both(before, value);
        var side = ThreeWayValue.plain(
                "value",
                ParameterText.both(before, before.byDefault()),
                ParameterText.both(now, now.byDefault()),
                mine,
                ParameterText.both(now, suggested),
                false);
        var remedy = breach.remedy();
        var question = UpgradeQuestion.of(
                        PREFIX + now.key(),
                        Kind.BOUND,
                        now.key(),
                        now.title(),
                        remedy.both(),
                        List.of(side),
                        List.of(),
                        EnumSet.of(Choice.MERGE, Choice.EDIT),
                        List.of(new Violation("/parameters/" + now.key(), breach.rule(), remedy)))
                .decided(decisions.get(PREFIX + now.key()));
        questions.add(question);
        var decision = question.decision();
        var edited = decision == null ? null : decision.value();
        var chosen = edited == null ? suggested : edited;
        kept.put(now.key(), ValueCheck.check(now, chosen).isEmpty() ? chosen : suggested);
    }

    /** The nearest value that is allowed: the bound it is beyond, or the template's own value. */
    private static JsonNode suggested(Parameter parameter, JsonNode value) {
        var bounds = new ArrayList<JsonNode>();
        var law = parameter.statutory();
        if (law != null) {
            bounds.add(law.value());
        }
        if (parameter.min() != null) {
            bounds.add(parameter.min());
        }
        if (parameter.max() != null) {
            bounds.add(parameter.max());
        }
        return bounds.stream()
                .filter(bound -> ValueCheck.check(parameter, bound).isEmpty() && isBeyond(parameter, value, bound))
                .findFirst()
                .orElse(parameter.byDefault());
    }

    /** Whether the bound lies between the value and the allowed ones. */
    private static boolean isBeyond(Parameter parameter, JsonNode value, JsonNode bound) {
        var type = parameter.type();
        var usual = type.measure(parameter.byDefault());
        return type.accepts(value)
                && type.measure(value).isPresent()
                && type.measure(bound).isPresent()
                && usual.isPresent()
                && between(type.measure(value).get(), type.measure(bound).get(), usual.get());
    }

    private static boolean between(java.math.BigDecimal value, java.math.BigDecimal bound, java.math.BigDecimal usual) {
        return value.compareTo(bound) < 0 ? bound.compareTo(usual) <= 0 : bound.compareTo(usual) >= 0;
    }

    private void floor(Parameter parameter) {
        var law = parameter.statutory();
        var before = old.parameters().stream()
                .filter(p -> mapping.key("parameter", p.key())
                        .filter(parameter.key()::equals)
                        .isPresent())
                .findFirst();
        if (law != null && before.isPresent() && !law.equals(before.get().statutory())) {
            notices.add(new UpgradeNotice(
                    UpgradeNotice.Kind.FLOOR,
                    parameter.key(),
                    parameter.title(),
                    Message.of("upgrade.floor", ParameterText.both(parameter, law.value()), law.basis())
                            .both()));
        }
    }
}
