package org.guizhang.policy.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.amend.AmendedList;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.OwnKeys;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.internal.Rebase;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A business that lives with a template and its versions, and account of every word it has written: each holds a mark of
 * its own, which has to be in the draft, or come back with what was taken out, until somebody lets it go on purpose.
 */
public final class Life {
    private static final Pattern MARK = Pattern.compile("W[0-9]+W");

    private final Dice dice;
    private final List<Template> versions;
    private final Set<String> kept = new HashSet<>();
    private List<Amendment> mine = List.of();
    private int at;
    private int marks;
    private int actions;
    private int upgrades;

    /** @param versions each followed by the next */
    public Life(Dice dice, List<Template> versions) {
        this.dice = dice;
        this.versions = versions;
    }

    /** How much was done: changes that were taken, and upgrades. */
    public int actions() {
        return actions;
    }

    public int upgrades() {
        return upgrades;
    }

    /** Does something; answers what, for whoever reads a failure. */
    public String step() {
        var which = dice.below(28);
        if (which == 0 && at < versions.size() - 1) {
            return upgrade(at + 1 + dice.below(versions.size() - 1 - at));
        }
        if (which < 3 && !mine.isEmpty()) {
            return takeBack(dice.of(mine));
        }
        var change = change();
        return change == null ? "nothing" : make(change);
    }

    /** Goes to the newest version, as most lives end. */
    public String newest() {
        return at < versions.size() - 1 ? upgrade(versions.size() - 1) : "newest already";
    }

    /** Marks of words that are neither in the draft nor come back with what was taken out. */
    public Set<String> lost() {
        var there = marks(Json.canonical(Amended.of(template(), mine).document()));
        there.addAll(marks(Json.canonical(Targets.of(template(), mine).document())));
        var lost = new HashSet<>(kept);
        lost.removeAll(there);
        return lost;
    }

    public List<Amendment> amendments() {
        return mine;
    }

    private Template template() {
        return versions.get(at);
    }

    private String make(Change wanted) {
        var change = wanted;
        var along = AffectedElement.of(template(), mine, change);
        if (change instanceof Change.Add add) {
            var keys = OwnKeys.of(template(), mine);
            var keyed = add.key() == null ? add.withKey(keys.free(add)) : add;
            if (keys.taken(keyed).isPresent()) {
                return "refused, the key is taken: " + keyed;
            }
            change = keyed;
        }
        var slot = change.slot();
        var before = change instanceof Change.Add
                ? List.<Amendment>of()
                : mine.stream().filter(a -> a.change().slot().equals(slot)).toList();
        var id = before.isEmpty() ? new UUID(7, ++marks) : before.get(0).id();
        var amendment = new Amendment(id, change, "why", new UUID(0, 1), "Li", Instant.EPOCH);
        var visible = marks(Json.canonical(Targets.of(template(), mine).document()));
        try {
            mine = AmendedList.with(template(), mine, amendment);
        } catch (Rejected refused) {
            return "refused: " + change;
        }
        actions++;
        before.forEach(replaced -> kept.removeAll(marks(Json.canonical(replaced.change()))));
        if (change instanceof Change.Rewrite || change instanceof Change.Adjust) {
            // Written over on purpose: one text of one thing, and nothing else.
            var over = new HashSet<>(visible);
            over.removeAll(marks(Json.canonical(Targets.of(template(), mine).document())));
            kept.removeAll(over.size() <= 2 ? over : Set.of());
        }
        kept.addAll(marks(Json.canonical(change)));
        return "made " + change + " along " + along;
    }

    private String takeBack(Amendment gone) {
        var after = new ArrayList<>(mine);
        after.remove(gone);
        if (!AmendmentCheck.violationsOfStored(template(), after).isEmpty()) {
            return "needed: " + gone.change();
        }
        mine = List.copyOf(after);
        kept.removeAll(marks(Json.canonical(gone.change())));
        actions++;
        return "taken back " + gone.change();
    }

    private String upgrade(int to) {
        var fresh = versions.get(to);
        var succession = Succession.along(versions.subList(at, to + 1));
        var decisions = new HashMap<String, Decision>();
        var dropped = new HashSet<String>();
        var plan = Rebase.plan(template(), fresh, succession, mine, Map.of(), decisions);
        for (int turn = 0; turn < 40 && !plan.isDecided(); turn++) {
            for (var question : plan.questions()) {
                if (question.isOpen()) {
                    var choices = question.choices().stream()
                            .filter(choice -> choice != Decision.Choice.EDIT)
                            .toList();
                    var careful = choices.stream()
                            .filter(choice -> choice != Decision.Choice.TAKE)
                            .toList();
                    var choice = dice.of(careful.isEmpty() || dice.oneIn(6) ? choices : careful);
                    decisions.put(question.id(), new Decision(choice, null, null, question.basis()));
                }
            }
            plan = Rebase.plan(template(), fresh, succession, mine, Map.of(), decisions);
        }
        if (!plan.isDecided()) {
            throw new AssertionError("No end of questions: " + plan.questions() + " after " + decisions);
        }
        for (var question : plan.questions()) {
            var decision = question.decision();
            if (decision != null && decision.choice() == Decision.Choice.TAKE) {
                dropped.add(question.id());
            }
        }
        if (!AmendmentCheck.violationsOfStored(fresh, plan.amendments()).isEmpty()) {
            throw new AssertionError("Does not fit: " + AmendmentCheck.violationsOfStored(fresh, plan.amendments()));
        }
        mine.stream()
                .filter(amendment -> dropped.contains(amendment.id().toString()))
                .forEach(amendment -> kept.removeAll(marks(Json.canonical(amendment.change()))));
        mine = plan.amendments();
        at = to;
        upgrades++;
        return "upgraded to " + fresh.version() + " by " + decisions;
    }

    private @Nullable Change change() {
        var amended = Amended.of(template(), mine);
        var document = (ObjectNode) amended.document();
        var clauses = House.clauses(document);
        var clause = dice.of(clauses);
        var target = "clauses/" + key(clause);
        var items = paths(clause, target, dice.oneIn(2));
        var chapters = House.keys(document.path("chapters"));
        var chapter = dice.of(chapters);
        return switch (dice.below(16)) {
            case 0, 1 -> add("chapters/" + chapter + "/clauses", neighbour(document, chapter), duty(document));
            case 2, 3 ->
                add((items.isEmpty() || dice.oneIn(2) ? target : dice.of(items)) + "/items", null, content(document));
            case 4 -> {
                var own = JsonNodeFactory.instance.objectNode();
                own.set("title", words(document, false));
                var first = duty(document).put("key", "own-c" + ++marks);
                first.putArray("addressees");
                own.putArray("clauses").add(first);
                yield new Change.Add("chapters", "own-h" + ++marks, null, dice.oneIn(2) ? chapter : null, own);
            }
            case 5, 6 ->
                new Change.Rewrite(
                        target, said(words(document, true)), dice.oneIn(4) ? said(words(document, false)) : null);
            case 7 -> items.isEmpty() ? null : new Change.Rewrite(dice.of(items), said(words(document, true)), null);
            case 8 -> new Change.Rewrite("chapters/" + chapter, null, said(words(document, false)));
            case 9, 10 ->
                new Change.Move(
                        target,
                        "chapters/" + chapter + "/clauses",
                        null,
                        dice.oneIn(2) ? null : neighbour(document, chapter));
            case 11, 12 ->
                items.isEmpty() ? null : new Change.Move(dice.of(items), dice.of(items) + "/items", null, null);
            case 13 ->
                new Change.Remove(
                        dice.oneIn(3)
                                ? "chapters/" + chapter
                                : items.isEmpty() || dice.oneIn(2) ? target : dice.of(items));
            case 14 -> artefact(document);
            default -> switched(document);
        };
    }

    private @Nullable Change artefact(ObjectNode document) {
        var checklists = House.objects(document.path("checklists"));
        if (checklists.isEmpty()) {
            return null;
        }
        var checklist = dice.of(checklists);
        var list = "checklists/" + key(checklist) + "/items";
        if (dice.oneIn(2)) {
            return add(list, null, content(document).put("answer", "pass-fail"));
        }
        var members = JsonNodeFactory.instance.objectNode();
        members.set("text", words(document, false));
        return new Change.Adjust(list + "/" + dice.of(House.keys(checklist.path("items"))), members);
    }

    private @Nullable Change switched(ObjectNode document) {
        var checklists = House.keys(document.path("checklists"));
        return checklists.isEmpty() ? null : new Change.Switch("checklists/" + dice.of(checklists), false);
    }

    /** Sometimes with a key that is there already: nothing may take the place of anything. */
    private Change.Add add(String into, @Nullable String after, ObjectNode content) {
        var keys = mine.stream()
                .filter(a -> a.change() instanceof Change.Add)
                .map(a -> String.valueOf(((Change.Add) a.change()).key()))
                .toList();
        var key = keys.isEmpty() || !dice.oneIn(4) ? dice.oneIn(2) ? null : "own-k" + ++marks : dice.of(keys);
        return new Change.Add(into, key, null, after, content);
    }

    private @Nullable String neighbour(ObjectNode document, String chapter) {
        var keys = House.objects(document.path("chapters")).stream()
                .filter(holder -> key(holder).equals(chapter))
                .flatMap(holder -> House.keys(holder.path("clauses")).stream())
                .toList();
        return keys.isEmpty() ? null : dice.of(keys);
    }

    private ObjectNode duty(ObjectNode document) {
        return content(document).put("kind", "duty");
    }

    private ObjectNode content(ObjectNode document) {
        var content = JsonNodeFactory.instance.objectNode();
        content.set("text", words(document, true));
        return content;
    }

    /** A mark in both languages, and now and then the name of a clause, of an artefact or of a parameter. */
    private ObjectNode words(ObjectNode document, boolean links) {
        var mark = "W" + ++marks + "W";
        var link = "";
        if (links && dice.oneIn(3)) {
            link = switch (dice.below(3)) {
                case 0 -> "{{clause:" + key(dice.of(House.clauses(document))) + "}}";
                case 1 ->
                    document.path("records").isEmpty()
                            ? ""
                            : "{{record:" + dice.of(House.keys(document.path("records"))) + "}}";
                default -> "{{" + dice.of(House.keys(document.path("parameters"))) + "}}";
            };
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("zh", "自己的规定" + mark + link + "。")
                .put("en", "Own rule " + mark + " " + link + ".");
    }

    private static Change.Words said(ObjectNode words) {
        return new Change.Words(words.path("zh").asText(), words.path("en").asText());
    }

    /** Every item of a clause, named by its whole way or by its clause and key alone. */
    private static List<String> paths(JsonNode holder, String path, boolean whole) {
        var clause = path.split("/", -1)[0] + "/" + path.split("/", -1)[1];
        var paths = new ArrayList<String>();
        for (var item : House.objects(holder.path("items"))) {
            var there = path + "/items/" + key(item);
            paths.add(whole ? there : clause + "/items/" + key(item));
            paths.addAll(paths(item, there, whole));
        }
        return paths;
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(JsonNode node) {
        return node.path("key").asText();
    }
}
