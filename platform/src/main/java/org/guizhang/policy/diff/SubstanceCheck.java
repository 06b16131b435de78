package org.guizhang.policy.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.Resolved;
import org.guizhang.policy.diff.Difference.ArtefactChange;
import org.guizhang.policy.diff.Difference.ClauseChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Difference.ValueChange;
import org.guizhang.policy.diff.Substance.Touch;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a difference is more than wording. It errs on the side of asking: a reason is one sentence, and a rule
 * that changed without anybody being asked cannot be held against anybody. Marks, blanks and capitals are wording.
 */
public final class SubstanceCheck {
    /** So many changed characters of all clauses together are no matter of wording. */
    static final int LARGE_SUM = 300;

    private static final Set<String> BINDING = Set.of("checklists", "deadlines");
    private static final Map<String, Touch> ARTEFACTS =
            Map.of("penalties", Touch.PENALTY, "positions", Touch.ADDRESSEE);

    private final Map<String, ClauseKind> kindsBefore;
    private final Map<String, ClauseKind> kindsAfter;
    private final Map<String, ParameterType> types = new HashMap<>();
    private final List<Substance> found = new ArrayList<>();

    private SubstanceCheck(Resolved before, Resolved after) {
        kindsBefore = kinds(before);
        kindsAfter = kinds(after);
        types(before);
        types(after);
    }

    /** A text that nothing was in force before: all of it is new. */
    public static List<Substance> anew(Resolved after) {
        return List.of(new Substance(after.title(), EnumSet.of(Touch.LARGE)));
    }

    /** Everything of a difference that is more than wording, in its order. */
    public static List<Substance> of(Difference difference, Resolved before, Resolved after) {
        var check = new SubstanceCheck(before, after);
        difference.values().forEach(check::value);
        difference.clauses().forEach(check::clause);
        difference.artefacts().forEach(check::artefact);
        var sum = difference.clauses().stream()
                .flatMap(clause -> clause.lines().stream())
                .mapToInt(line -> Rewording.of(line.zh()).changed())
                .sum();
        if (sum > LARGE_SUM) {
            check.note(after.title(), EnumSet.of(Touch.LARGE));
        }
        return List.copyOf(check.found);
    }

    private void value(ValueChange value) {
        var isText = types.get(value.key()) == ParameterType.TEXT;
        if (!isText || !Rewording.numbers(value.before()).equals(Rewording.numbers(value.after()))) {
            note(value.title(), EnumSet.of(Touch.NUMBER));
        }
    }

    private void clause(ClauseChange clause) {
        var touches = EnumSet.noneOf(Touch.class);
        var former = clause.former() == null ? clause.key() : clause.former();
        var was = clause.how().contains(How.ADDED) ? null : kindsBefore.get(former);
        var is = clause.how().contains(How.REMOVED) ? null : kindsAfter.get(clause.key());
        if (was == null || is == null) {
            touches.add(Touch.LARGE);
        }
        var binding = binding(was) || binding(is);
        for (var line : clause.lines()) {
            switch (line.member()) {
                case "addressees" -> touches.add(Touch.ADDRESSEE);
                case "penalties" -> touches.add(Touch.PENALTY);
                case "text", "title" -> words(line, binding, touches);
                default -> {
                    // Which forms carry it out: they are looked at themselves.
                }
            }
        }
        if (was != is && binding) {
            touches.add(Touch.DUTY);
        }
        if ((was == ClauseKind.PENALTY || is == ClauseKind.PENALTY) && touches.contains(Touch.DUTY)) {
            touches.remove(Touch.DUTY);
            touches.add(Touch.PENALTY);
        }
        note(clause.heading(), touches);
    }

    /** What a definition says binds nobody by itself; every other kind of clause does. */
    private static boolean binding(@Nullable ClauseKind kind) {
        return kind != null && kind != ClauseKind.DEFINITION;
    }

    private static void words(Line line, boolean binding, Set<Touch> touches) {
        for (var pieces : List.of(line.zh(), line.en())) {
            var wording = Rewording.of(pieces);
            if (wording.isSame()) {
                continue;
            }
            if (binding) {
                touches.add(Touch.DUTY);
            }
            if (wording.isAnother()) {
                touches.add(Touch.LARGE);
            }
            if (wording.changesNumbers()) {
                touches.add(Touch.NUMBER);
            }
        }
    }

    private void artefact(ArtefactChange artefact) {
        var touches = EnumSet.noneOf(Touch.class);
        var own = ARTEFACTS.get(artefact.kind());
        if (own != null) {
            touches.add(own);
        } else if (artefact.how().contains(How.ADDED) || artefact.how().contains(How.REMOVED)) {
            touches.add(Touch.DUTY);
        }
        for (var line : artefact.lines()) {
            var member = line.member().substring(line.member().lastIndexOf('.') + 1);
            if (Concern.NAMING.contains(member)) {
                touches.add(Touch.ADDRESSEE);
            }
            if (line.how() == How.ADDED || line.how() == How.REMOVED) {
                touches.add(Touch.DUTY);
            }
            words(line, BINDING.contains(artefact.kind()), touches);
        }
        note(artefact.title(), touches);
    }

    private void note(Text what, Set<Touch> touches) {
        if (!touches.isEmpty()) {
            found.add(new Substance(what, touches));
        }
    }

    private void types(Resolved document) {
        document.content().parameters().forEach(value -> types.put(value.key(), value.type()));
    }

    private static Map<String, ClauseKind> kinds(Resolved document) {
        var found = new HashMap<String, ClauseKind>();
        document.chapters()
                .forEach(chapter -> chapter.clauses().forEach(clause -> found.put(clause.key(), clause.kind())));
        return found;
    }
}
