package org.guizhang.policy.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guizhang.policy.amend.internal.DeadLinks;
import org.guizhang.policy.amend.internal.EditableDocument;
import org.guizhang.policy.amend.internal.Locator;
import org.guizhang.policy.amend.internal.Patches;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateCheck;
import org.guizhang.template.TemplateProblem;
import org.jspecify.annotations.Nullable;

/** Whether amendments fit a template, alone and together: what comes out follows the rules of templates itself. */
public final class AmendmentCheck {
    /** What only writers of templates have to keep: words in one language may differ, a question may become idle. */
    private static final Set<String> WRITERS_ONLY = Set.of("placeholders-differ", "parameter-unused");

    private AmendmentCheck() {}

    /**
     * Refuses a change that does not fit.
     *
     * @param all the amendments with the change in its place
     * @param changed the one that is new or other than before; fields point into a request whose {@code change} it is
     * @throws Rejected naming everything that is wrong
     */
    public static void check(Template template, List<Amendment> all, Amendment changed) {
        var found = new ArrayList<Violation>();
        violations(template, all, changed.id(), changed.id()::equals).forEach((id, list) -> {
            if (id.equals(changed.id())) {
                found.addAll(list);
            } else {
                var other = named(all, id);
                found.add(new Violation(
                        "/change/target",
                        "amendment-needed",
                        Message.of(
                                "violation.amendment-needed",
                                Targets.of(template, all).name(other.change().target()))));
            }
        });
        if (!found.isEmpty()) {
            throw Rejected.of(found);
        }
    }

    /** What is wrong with a list, by amendment; what is nobody's fault alone is counted as the last one's. */
    public static Map<UUID, List<Violation>> violations(Template template, List<Amendment> all) {
        return violations(template, all, id -> true);
    }

    /** The same for a list that was taken once, and in which what does nothing any more may stay. */
    public static Map<UUID, List<Violation>> violationsOfStored(Template template, List<Amendment> all) {
        return violations(template, all, id -> false);
    }

    /** The same for a list in which only {@code fresh} are new. */
    public static Map<UUID, List<Violation>> violations(Template template, List<Amendment> all, Set<UUID> fresh) {
        return violations(template, all, fresh::contains);
    }

    private static Map<UUID, List<Violation>> violations(
            Template template, List<Amendment> all, Predicate<UUID> strict) {
        return all.isEmpty()
                ? Map.of()
                : violations(template, all, all.get(all.size() - 1).id(), strict);
    }

    private static Map<UUID, List<Violation>> violations(
            Template template, List<Amendment> all, UUID suspect, Predicate<UUID> strict) {
        var draft = new EditableDocument(template.source().document());
        var found = new LinkedHashMap<UUID, List<Violation>>();
        for (var amendment : all) {
            var own = new Violations();
            Patches.apply(amendment.change(), draft, own);
            if (!own.isEmpty() && (strict.test(amendment.id()) || !Patches.isIdle(own))) {
                found.put(amendment.id(), own.all());
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        var locator = new Locator(draft.document());
        for (var problem :
                TemplateCheck.problems(draft.document(), template.source().document())) {
            if (!WRITERS_ONLY.contains(problem.rule())) {
                note(draft, locator.place(problem), problem, all, suspect, found);
            }
        }
        DeadLinks.of(draft)
                .forEach((off, users) -> all.stream()
                        .filter(a -> a.change() instanceof Change.Switch
                                && a.change().target().equals(off))
                        .forEach(a -> add(
                                found,
                                a.id(),
                                new Violation(
                                        "/change/target",
                                        "amendment-used",
                                        Message.of("violation.amendment-used", Locator.name(draft, users))))));
        return found;
    }

    private static void note(
            EditableDocument draft,
            Locator.Place place,
            TemplateProblem problem,
            List<Amendment> all,
            UUID suspect,
            Map<UUID, List<Violation>> found) {
        for (int i = all.size() - 1; i >= 0; i--) {
            var change = all.get(i).change();
            if (place.path().equals(change.target()) || place.path().startsWith(change.target() + "/")) {
                var member =
                        change instanceof Change.Add ? "/content" : change instanceof Change.Adjust ? "/members" : "";
                var inside = place.path().equals(change.target()) ? place.rest() : "";
                add(
                        found,
                        all.get(i).id(),
                        new Violation(
                                "/change" + member + inside,
                                problem.rule(),
                                Message.of("violation.amendment-wrong", problem.what(), problem.remedy())));
                return;
            }
        }
        for (var amendment : all) {
            var first = inNewChapter(amendment.change(), place.path());
            if (first != null) {
                var inside = place.path().indexOf('/') == place.path().lastIndexOf('/') ? place.rest() : "";
                add(
                        found,
                        amendment.id(),
                        new Violation(
                                first + inside,
                                problem.rule(),
                                Message.of("violation.amendment-wrong", problem.what(), problem.remedy())));
                return;
            }
        }
        add(
                found,
                suspect,
                new Violation(
                        "/change/target",
                        problem.rule(),
                        Message.of(
                                "violation.amendment-breaks",
                                Locator.name(draft, place.path()),
                                problem.what(),
                                problem.remedy())));
    }

    /** Where in an added chapter the clause of a path stands; null where it is not in it. */
    private static @Nullable String inNewChapter(Change change, String path) {
        if (change instanceof Change.Add add && add.into().equals("chapters") && path.startsWith("clauses/")) {
            var key = path.split("/", -1)[1];
            var clauses = add.content().path("clauses");
            for (int i = 0; i < clauses.size(); i++) {
                if (clauses.get(i).path("key").asText().equals(key)) {
                    return "/change/content/clauses/" + i;
                }
            }
        }
        return null;
    }

    private static void add(Map<UUID, List<Violation>> found, UUID id, Violation violation) {
        found.computeIfAbsent(id, k -> new ArrayList<>()).add(violation);
    }

    private static Amendment named(List<Amendment> all, UUID id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }
}
