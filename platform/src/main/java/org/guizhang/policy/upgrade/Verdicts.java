package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.Question.Kind;
import org.guizhang.policy.upgrade.Question.Named;
import org.guizhang.policy.upgrade.Question.Side;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/** What becomes of each kind of change. */
final class Verdicts {
    private final Course course;
    private final Terms terms;
    private final Targets oldNames;
    private final Targets freshNames;
    private final OwnClauses owns;

    Verdicts(Course course, Template old, Template fresh, OwnClauses owns) {
        this.course = course;
        this.terms = new Terms(course);
        this.oldNames = new Targets(old.source().document());
        this.freshNames = new Targets(fresh.source().document());
        this.owns = owns;
    }

    Verdict of(Amendment amendment) {
        var change = amendment.change();
        if (change instanceof Change.Rewrite rewrite) {
            return rewrite(amendment, rewrite);
        } else if (change instanceof Change.Address address) {
            return address(amendment, address);
        } else if (change instanceof Change.Adjust adjust) {
            return adjust(amendment, adjust);
        } else if (change instanceof Change.Remove) {
            return remove(amendment);
        } else if (change instanceof Change.Move move) {
            return move(move);
        } else if (change instanceof Change.Add add) {
            return add(amendment, add);
        }
        var wanted = (Change.Switch) change;
        var there = course.of(wanted.target());
        return there.isEmpty()
                ? Verdict.drops(notice(Notice.Kind.GONE, wanted.target()))
                : new Verdict.Follows(
                        there.stream()
                                .map(to -> (Change) new Change.Switch(to, wanted.on()))
                                .toList(),
                        null);
    }

    private Verdict rewrite(Amendment amendment, Change.Rewrite change) {
        var mine = new Change.Rewrite(change.target(), terms.words(change.text()), terms.words(change.title()));
        var there = course.of(change.target());
        if (there.isEmpty()) {
            return gone(amendment, Sides.only(before(change.target()), "text"), mine.text(), own(mine));
        }
        var to = there.get(0);
        var retargeted = new Change.Rewrite(to, mine.text(), mine.title());
        var base = course.before(change.target());
        var fresh = course.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return Verdict.follows(retargeted);
        }
        var sides = new ArrayList<Side>();
        side("text", base.get(), fresh.get(), mine.text(), sides);
        side("title", base.get(), fresh.get(), mine.title(), sides);
        if (sides.stream().allMatch(side -> side.mine().equals(side.fresh()))) {
            return Verdict.drops(notice(Notice.Kind.SAME, change.target()));
        }
        var split = there.size() > 1;
        if (!split && sides.stream().noneMatch(Sides::differ)) {
            return Verdict.follows(retargeted);
        }
        return asks(amendment, split ? Kind.SPLIT : Kind.CHANGED, sides, split ? named(there) : List.of(), choice -> {
            var text = words("text", mine.text(), sides, choice);
            var title = words("title", mine.title(), sides, choice);
            return text == null && title == null ? List.of() : List.of(new Change.Rewrite(to, text, title));
        });
    }

    private Verdict address(Amendment amendment, Change.Address change) {
        var mine = terms.positions(change.addressees());
        var there = course.of(change.target());
        if (there.isEmpty()) {
            return Verdict.drops(notice(Notice.Kind.GONE, change.target()));
        }
        var to = there.get(0);
        var base = course.before(change.target());
        var fresh = course.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return Verdict.follows(new Change.Address(to, mine));
        }
        var was = keys(terms.renewed(base.get()).path("addressees"));
        var is = keys(fresh.get().path("addressees"));
        if (is.equals(mine)) {
            return Verdict.drops(notice(Notice.Kind.SAME, change.target()));
        }
        if (was.equals(is)) {
            return Verdict.follows(new Change.Address(to, mine));
        }
        var merged = new ArrayList<>(mine);
        merged.removeIf(key -> was.contains(key) && !is.contains(key));
        is.stream().filter(key -> !was.contains(key) && !merged.contains(key)).forEach(merged::add);
        var side = Sides.plain("addressees", positions(was), positions(is), positions(mine), positions(merged), true);
        return asks(amendment, Kind.CHANGED, List.of(side), List.of(), decision -> switch (decision.choice()) {
            case TAKE -> List.of();
            case MERGE -> List.of(new Change.Address(to, merged));
            default -> List.of(new Change.Address(to, mine));
        });
    }

    private Verdict adjust(Amendment amendment, Change.Adjust change) {
        var mine = (ObjectNode) terms.renewed(change.members());
        var there = course.of(change.target());
        if (there.isEmpty()) {
            return gone(amendment, Sides.whole(before(change.target())), null, null);
        }
        var to = there.get(0);
        var base = course.before(change.target()).map(terms::renewed);
        var fresh = course.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return Verdict.follows(new Change.Adjust(to, mine));
        }
        var sides = new ArrayList<Side>();
        mine.fields().forEachRemaining(member -> {
            var was = base.get().path(member.getKey());
            var is = fresh.get().path(member.getKey());
            if (!was.equals(is)) {
                sides.add(Members.side(member.getKey(), was, is, member.getValue()));
            }
        });
        sides.removeIf(side -> !Sides.differ(side));
        if (sides.isEmpty()) {
            return Verdict.follows(new Change.Adjust(to, mine));
        }
        return asks(amendment, Kind.CHANGED, sides, List.of(), decision -> {
            var members = Members.decided(mine, sides, decision);
            return members.isEmpty() ? List.of() : List.of(new Change.Adjust(to, members));
        });
    }

    private Verdict remove(Amendment amendment) {
        var target = amendment.change().target();
        var there = course.of(target);
        if (there.isEmpty()) {
            return Verdict.drops(notice(Notice.Kind.SAME, target));
        }
        var changes = there.stream().map(to -> (Change) new Change.Remove(to)).toList();
        var base = course.before(target).map(terms::renewed);
        var fresh = course.after(there.get(0));
        if (there.size() == 1
                && (base.isEmpty() || fresh.isEmpty() || Sides.whole(base.get()).equals(Sides.whole(fresh.get())))) {
            return new Verdict.Follows(changes, null);
        }
        var side = Sides.plain(
                "text",
                Sides.whole(before(target)),
                Sides.whole(fresh.orElseThrow()),
                Text.same(""),
                Text.same(""),
                false);
        return asks(
                amendment,
                there.size() > 1 ? Kind.SPLIT : Kind.CHANGED,
                List.of(side),
                there.size() > 1 ? named(there) : List.of(),
                EnumSet.of(Choice.KEEP, Choice.TAKE),
                decision -> decision.choice() == Choice.TAKE ? List.of() : changes);
    }

    private Verdict move(Change.Move change) {
        var there = course.of(change.target());
        var into = change.into() == null ? null : list(change.into());
        if (there.isEmpty() || (change.into() != null && into == null)) {
            return Verdict.drops(notice(Notice.Kind.GONE, change.target()));
        }
        var list = change.target().substring(0, change.target().lastIndexOf('/') + 1);
        return Verdict.follows(
                new Change.Move(there.get(0), into, neighbour(list, change.before()), neighbour(list, change.after())));
    }

    private Verdict add(Amendment amendment, Change.Add change) {
        var content = (ObjectNode) terms.renewed(change.content());
        var into = list(change.into());
        if (into == null) {
            var words = Sides.whole(content);
            var chapter = change.into().matches("chapters/[^/]+/clauses")
                    ? new Change.Add(owns.lastChapter(), change.key(), null, null, content)
                    : null;
            return gone(amendment, Text.same(""), Sides.words(words), chapter);
        }
        var list = change.into().matches("chapters/[^/]+/clauses") ? "clauses/" : change.into() + "/";
        return Verdict.follows(new Change.Add(
                into, change.key(), neighbour(list, change.before()), neighbour(list, change.after()), content));
    }

    /** Nothing is left of what was changed: the own words can stay as a clause of their own, or go. */
    private Verdict gone(Amendment amendment, Text base, @Nullable Words mine, @Nullable Change own) {
        var choices = own == null ? EnumSet.of(Choice.TAKE) : EnumSet.of(Choice.TAKE, Choice.OWN);
        var none = new Words(null, null);
        var sides = List.of(new Side("text", Sides.words(base), none, mine == null ? none : mine, none, true));
        return asks(
                amendment,
                Kind.GONE,
                sides,
                List.of(),
                choices,
                decision -> decision.choice() == Choice.OWN && own != null ? List.of(own) : List.of());
    }

    /** The words of a rewritten clause as a clause of their own; null where they are no clause's. */
    @Nullable
    Change own(Change.Rewrite change) {
        var text = change.text();
        return change.target().matches("clauses/[^/]+") && text != null ? owns.of(change) : null;
    }

    private Verdict asks(
            Amendment amendment,
            Kind kind,
            List<Side> sides,
            List<Named> successors,
            Function<Decision, List<Change>> answers) {
        var choices = EnumSet.of(Choice.KEEP, Choice.TAKE);
        if (kind == Kind.CHANGED) {
            choices.add(Choice.MERGE);
        }
        var texts =
                !sides.get(0).member().equals("addressees") && sides.stream().anyMatch(Members::isText);
        if (texts) {
            choices.add(Choice.EDIT);
        }
        return asks(amendment, kind, sides, successors, choices, answers);
    }

    private Verdict asks(
            Amendment amendment,
            Kind kind,
            List<Side> sides,
            List<Named> successors,
            Set<Choice> choices,
            Function<Decision, List<Change>> answers) {
        var target = amendment.change().target();
        var question = Question.of(
                amendment.id().toString(),
                kind,
                target,
                oldNames.name(target),
                course.why(target).orElse(null),
                sides,
                successors,
                choices,
                List.of());
        var suggestion = choices.contains(Choice.MERGE) && sides.stream().allMatch(Side::clean)
                ? Choice.MERGE
                : choices.contains(Choice.KEEP) ? Choice.KEEP : Choice.TAKE;
        return new Verdict.Asks(question, new Decision(suggestion, null, null, question.basis()), answers);
    }

    private void side(String member, JsonNode base, JsonNode fresh, @Nullable Words mine, List<Side> sides) {
        if (mine != null) {
            sides.add(Sides.text(member, terms.renewed(base).path(member), fresh.path(member), mine));
        }
    }

    private static @Nullable Words words(String member, @Nullable Words mine, List<Side> sides, Decision decision) {
        var side = sides.stream().filter(s -> s.member().equals(member)).findFirst();
        if (mine == null || side.isEmpty()) {
            return null;
        }
        var edited = decision.words() == null ? Map.<String, Words>of() : decision.words();
        return switch (decision.choice()) {
            case TAKE -> Sides.differ(side.get()) ? null : mine;
            case MERGE -> side.get().merged();
            case EDIT -> edited.getOrDefault(member, mine);
            default -> mine;
        };
    }

    private @Nullable String list(String path) {
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            return path;
        }
        var there = course.of(path.substring(0, cut));
        return there.isEmpty() ? null : there.get(0) + path.substring(cut);
    }

    /** A neighbour that is gone is none: the thing then stands at the end. */
    private @Nullable String neighbour(String list, @Nullable String key) {
        if (key == null) {
            return null;
        }
        var there = course.of(list + key);
        return there.isEmpty() ? null : there.get(0).substring(there.get(0).lastIndexOf('/') + 1);
    }

    private JsonNode before(String target) {
        return course.before(target).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private List<Named> named(List<String> targets) {
        return targets.stream()
                .map(to -> new Named(
                        to,
                        freshNames.name(to),
                        course.after(to).map(Sides::whole).orElse(Text.same(""))))
                .toList();
    }

    private Notice notice(Notice.Kind kind, String target) {
        return new Notice(
                kind, target, oldNames.name(target), course.why(target).orElse(Text.same("")));
    }

    private Text positions(List<String> keys) {
        var names =
                keys.stream().map(key -> freshNames.name("positions/" + key)).toList();
        return new Text(
                String.join("、", names.stream().map(Text::zh).toList()),
                String.join(", ", names.stream().map(Text::en).toList()));
    }

    private static List<String> keys(JsonNode list) {
        var keys = new ArrayList<String>();
        list.forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
