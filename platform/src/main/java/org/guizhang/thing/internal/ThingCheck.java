package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Judges a thing as it is entered. */
@ApplicationScoped
public class ThingCheck {
    @Inject
    ThingAnswers answers;

    @Inject
    ThingRows rows;

    @Inject
    Sites sites;

    /** What is entered, tidied, and everything that is wrong with it. */
    public record Judged(StoredThing thing, List<Violation> problems) {}

    /**
     * Judges by all rules but the one on names.
     *
     * @param before what is changed, or the new one with nothing in it but id, kind and code
     */
    public Judged judge(RegisterKind kind, StoredThing before, Thing.Entry entry, List<Site> places) {
        var violations = new Violations();
        var name = violations.line("/name", entry.name(), Thing.MAX_NAME);
        place(violations, kind, before, entry, places);
        var judged = answers.judge(kind, before.answers(), entry.fields() == null ? Map.of() : entry.fields());
        var problems = new ArrayList<>(violations.all());
        problems.addAll(judged.problems());
        return new Judged(before.with(entry.site(), entry.area(), name, judged.answers()), problems);
    }

    /** The sites that things may stand at. */
    public List<Site> places() {
        return sites.list();
    }

    /** Refuses a name that another thing of the kind has at the same place. */
    public void refuseTwin(StoredThing wanted) {
        rows.called(wanted.kind(), wanted.site(), wanted.name())
                .filter(twin -> !twin.id().equals(wanted.id()))
                .ifPresent(twin -> {
                    var rule = twin.closedAt() == null ? "thing-name-taken" : "thing-name-closed";
                    var remedy = Message.of("violation." + rule, twin.name());
                    throw new Conflict(Message.of("problem.name-taken"), List.of(new Violation("/name", rule, remedy)));
                });
    }

    private static void place(
            Violations violations, RegisterKind kind, StoredThing before, Thing.Entry entry, List<Site> places) {
        if (entry.site() == null) {
            if (!kind.declared().acrossSites() && places.stream().anyMatch(place -> !place.closed())) {
                violations.add("/site", "required");
            } else if (entry.area() != null) {
                violations.add("/area", "thing-area");
            }
            return;
        }
        if (kind.declared().acrossSites()) {
            violations.add("/site", "thing-across-sites");
            return;
        }
        var stays = Objects.equals(entry.site(), before.site());
        var site = places.stream()
                .filter(place -> place.id().equals(entry.site()) && (stays || !place.closed()))
                .findFirst();
        if (site.isEmpty()) {
            violations.add("/site", "site-unknown");
        } else if (entry.area() != null && !hasArea(site.get(), entry.area(), before.area())) {
            violations.add("/area", "thing-area");
        }
    }

    private static boolean hasArea(Site site, UUID area, @Nullable UUID before) {
        return site.areas().stream()
                .anyMatch(part -> part.id().equals(area) && (!part.closed() || area.equals(before)));
    }
}
