package org.guizhang.form.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.guizhang.form.Filled;
import org.guizhang.form.Judgement;
import org.guizhang.form.Judgement.Broken;
import org.guizhang.form.Signature;
import org.guizhang.form.Step;

/** One judging of a form: what follows from what was filled in. */
public final class Judging {
    /** Conditions hang on one another; a form whose conditions go round in a circle hides what they disagree about. */
    private static final int MOST_TURNS = 20;

    private final FormModel form;
    private final Filled filled;
    private final StepScope scope;

    public Judging(FormModel form, Filled filled) {
        this.form = form;
        this.filled = filled;
        this.scope = new StepScope(form.steps(), filled.step());
    }

    /** Whether something holds of the form as it is filled in; {@code false} where that cannot be told yet. */
    public static Predicate<Filled> condition(FormModel form, String rule) {
        var compiled = form.compiled().condition(rule);
        return filled -> compiled.holds(new Judging(form, filled).settled().values());
    }

    public Judgement judgement() {
        var worked = settled();
        return new Judgement(
                worked.answers(),
                worked.totals(),
                new Missing(form, filled, scope, worked).found(),
                worked.hidden(),
                broken(worked),
                allowed(
                        "approvals",
                        form.approvals().stream().map(Signature::key).toList(),
                        worked),
                doubled(),
                allowed("steps", form.steps().stream().map(Step::key).toList(), worked));
    }

    /** What is hidden is no answer, and without it other things may be hidden or shown: until nothing changes any more. */
    private Worked settled() {
        Set<String> dropped = Set.of();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var worked = new Worked(form, filled, dropped);
            if (worked.hidden().equals(dropped)) {
                return worked;
            }
            dropped = turn < MOST_TURNS - 2 ? worked.hidden() : union(dropped, worked.hidden());
        }
        var worked = new Worked(form, filled, dropped);
        worked.hidden().addAll(dropped);
        return worked;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private List<Broken> broken(Worked worked) {
        return form.rules().stream()
                .filter(rule -> rule.field() == null || !scope.isLater(rule.field()))
                .filter(rule -> {
                    var must = form.compiled().at("rules/" + rule.key() + "/must");
                    return must != null
                            && form.compiled().allows("rules/" + rule.key() + "/when", worked.values())
                            && must.fails(worked.values());
                })
                .map(rule -> new Broken(rule.key(), rule.field(), rule.message()))
                .toList();
    }

    private Set<String> allowed(String list, List<String> keys, Worked worked) {
        var allowed = new LinkedHashSet<String>();
        keys.stream()
                .filter(key -> form.compiled().allows(list + "/" + key + "/when", worked.values()))
                .forEach(allowed::add);
        return allowed;
    }

    private Set<String> doubled() {
        var doubled = new LinkedHashSet<String>();
        for (var list : List.of(form.signatures(), form.approvals())) {
            for (var signature : list) {
                var signer = filled.signatures().getOrDefault(signature.key(), "");
                if (!signer.isEmpty()
                        && signature.distinctFrom().stream()
                                .anyMatch(other ->
                                        signer.equals(filled.signatures().get(other)))) {
                    doubled.add(signature.key());
                }
            }
        }
        return doubled;
    }
}
