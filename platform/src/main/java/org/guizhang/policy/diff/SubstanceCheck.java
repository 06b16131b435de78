package org.guizhang.policy.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.diff.Difference.ArtefactChange;
import org.guizhang.policy.diff.Difference.ChapterChange;
import org.guizhang.policy.diff.Difference.ClauseChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Difference.ValueChange;
import org.guizhang.policy.diff.Substance.Touch;
import org.guizhang.policy.diff.internal.BareWords;
import org.guizhang.policy.diff.internal.Lines;
import org.guizhang.policy.diff.internal.Rewording;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.ParameterType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a difference is more than wording: everything but what is known to be harmless. That is another key or
 * version of the template, and texts with the same {@link BareWords}. So it errs on the side of asking: a reason is one
 * sentence, and a rule that changed without anybody being asked cannot be held against anybody.
 */
public final class SubstanceCheck {
    private static final Map<String, Touch> ARTEFACTS =
            Map.of("penalties", Touch.PENALTY, "positions", Touch.ADDRESSEE);

    private final Map<String, Resolved.Clause> before;
    private final Map<String, Resolved.Clause> after;
    private final Map<String, ParameterType> types = new HashMap<>();
    private final List<Substance> found = new ArrayList<>();

    private SubstanceCheck(Resolved before, Resolved after) {
        this.before = clauses(before);
        this.after = clauses(after);
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
        check.regulation(difference.regulation(), after.title());
        difference.values().forEach(check::value);
        difference.chapters().forEach(check::chapter);
        difference.clauses().forEach(check::clause);
        difference.artefacts().forEach(check::artefact);
        return List.copyOf(check.found);
    }

    private void regulation(List<Line> lines, Text title) {
        var touches = EnumSet.noneOf(Touch.class);
        lines.stream()
                .filter(line -> !line.member().equals(Difference.VERSION))
                .forEach(line ->
                        words(line, line.member().equals("audience") ? Touch.ADDRESSEE : Touch.MEANING, touches));
        note(title, touches);
    }

    private void value(ValueChange value) {
        var touches = EnumSet.noneOf(Touch.class);
        if (types.get(value.key()) != ParameterType.TEXT || value.before() == null || value.after() == null) {
            touches.add(Touch.NUMBER);
        } else {
            words(Lines.text("", null, "value", value.before(), value.after()).get(0), Touch.MEANING, touches);
        }
        note(value.title(), touches);
    }

    private void chapter(ChapterChange chapter) {
        var touches = moves(chapter.how());
        chapter.lines().forEach(line -> words(line, Touch.MEANING, touches));
        note(chapter.title(), touches);
    }

    private void clause(ClauseChange clause) {
        var touches = moves(clause.how());
        var former = clause.former() == null ? clause.key() : clause.former();
        var was = clause.how().contains(How.ADDED) ? null : before.get(former);
        var is = clause.how().contains(How.REMOVED) ? null : after.get(clause.key());
        var own = own(was, is);
        for (var line : clause.lines()) {
            if (line.member().equals("text") || line.member().equals("title")) {
                words(line, own, touches);
            }
        }
        if (was != null && is != null) {
            settings(was, is, own, touches);
        }
        note(clause.heading(), touches);
    }

    /** Compared as they are kept, since two things may be called alike. */
    private static void settings(Resolved.Clause was, Resolved.Clause is, Touch own, Set<Touch> touches) {
        if (!was.addressees().equals(is.addressees())) {
            touches.add(Touch.ADDRESSEE);
        }
        if (!was.carriedOutBy().penalties().equals(is.carriedOutBy().penalties())) {
            touches.add(Touch.PENALTY);
        }
        if (was.kind() != is.kind() || !was.carriedOutBy().equals(is.carriedOutBy())) {
            touches.add(own);
        }
    }

    /** What other words of a clause touch: a definition alone binds nobody by itself. */
    private static Touch own(Resolved.@Nullable Clause was, Resolved.@Nullable Clause is) {
        var kinds = EnumSet.noneOf(ClauseKind.class);
        if (was != null) {
            kinds.add(was.kind());
        }
        if (is != null) {
            kinds.add(is.kind());
        }
        return kinds.contains(ClauseKind.PENALTY)
                ? Touch.PENALTY
                : kinds.equals(EnumSet.of(ClauseKind.DEFINITION)) ? Touch.MEANING : Touch.DUTY;
    }

    private void artefact(ArtefactChange artefact) {
        var touches = moves(artefact.how());
        var own = ARTEFACTS.getOrDefault(artefact.kind(), Touch.DUTY);
        if (!touches.isEmpty()) {
            touches.add(own);
        }
        for (var line : artefact.lines()) {
            var member = line.member().substring(line.member().lastIndexOf('.') + 1);
            if (Concern.NAMING.contains(member)) {
                touches.add(Touch.ADDRESSEE);
            } else if (line.written()) {
                words(line, own, touches);
            } else {
                touches.add(own);
                numbers(Rewording.of(line.zh()), touches);
            }
        }
        note(artefact.title(), touches);
    }

    private static EnumSet<Touch> moves(Set<How> how) {
        var touches = EnumSet.noneOf(Touch.class);
        if (how.contains(How.ADDED) || how.contains(How.REMOVED)) {
            touches.add(Touch.LARGE);
        }
        if (how.contains(How.MOVED)) {
            touches.add(Touch.PLACE);
        }
        return touches;
    }

    /** Notes what a text touches that does not say the same in one of its languages. */
    private static void words(Line line, Touch own, Set<Touch> touches) {
        if (line.how() == How.MOVED) {
            touches.add(Touch.PLACE);
        } else if (line.how() != How.CHANGED) {
            touches.add(own);
        }
        for (var pieces : List.of(line.zh(), line.en())) {
            var wording = Rewording.of(pieces);
            if (!wording.same()) {
                touches.add(own);
                if (wording.isAnother()) {
                    touches.add(Touch.LARGE);
                }
                numbers(wording, touches);
            }
        }
    }

    private static void numbers(Rewording wording, Set<Touch> touches) {
        if (wording.changesNumbers()) {
            touches.add(Touch.NUMBER);
        }
    }

    private void note(Text what, Set<Touch> touches) {
        if (!touches.isEmpty()) {
            found.add(new Substance(what, touches));
        }
    }

    private void types(Resolved document) {
        document.content().parameters().forEach(value -> types.put(value.key(), value.type()));
    }

    private static Map<String, Resolved.Clause> clauses(Resolved document) {
        var found = new HashMap<String, Resolved.Clause>();
        document.chapters().forEach(chapter -> chapter.clauses().forEach(clause -> found.put(clause.key(), clause)));
        return found;
    }
}
