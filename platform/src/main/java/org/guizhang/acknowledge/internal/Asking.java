package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Request;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.Edition;
import org.guizhang.policy.EditionPublished;
import org.guizhang.policy.EditionTexts;
import org.guizhang.policy.Handbook;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Text;
import org.guizhang.tenant.workforce.HoldingBegun;

/** Asks people to sign: when an edition is published, and when somebody joins or gets another position. */
@ApplicationScoped
public class Asking {
    /** The kind of notice that leads to an edition to be signed; its subject is the edition. */
    public static final String KIND = "sign-edition";

    private static final Set<String> ARRIVALS = Set.of(
            "person.added",
            "person.joined",
            "join.approved",
            "person.admitted",
            "person.role-changed",
            "holding.begun",
            "holding.changed");

    @Inject
    Requests requests;

    @Inject
    Readings readings;

    @Inject
    Signatures signatures;

    @Inject
    Workers workers;

    @Inject
    EditionTexts texts;

    @Inject
    Notices notices;

    /** In the transaction of the publication: an edition is never in force without those it concerns being asked. */
    void published(@Observes EditionPublished event) {
        var edition = event.edition();
        if (edition.kind().ends()) {
            over(requests.close(edition.moduleId()));
        } else if (edition.material() || event.before() == null) {
            var difference = Difference.between(event.before(), event.content());
            var template = event.content().content().template().id();
            ask(edition, event.content().title(), List.copyOf(workers.touchedBy(difference, template)));
        }
    }

    void arrived(@Observes Deed deed) {
        if (ARRIVALS.contains(deed.action())) {
            arrived(UUID.fromString(deed.subject()));
        }
    }

    /** What was entered for a later day: on that day the clauses of the position concern its holder. */
    void begun(@Observes HoldingBegun begun) {
        arrived(begun.person());
    }

    private void arrived(UUID person) {
        if (!workers.mayComeIn(person)) {
            // Was added, and holds a position, but has not said yes yet: asked on coming in.
            return;
        }
        texts.standing().forEach(part -> arrived(part, person));
    }

    private void arrived(Handbook.Part part, UUID person) {
        var present = requests.find(part.edition().id(), person);
        if (present.map(Request::state).filter(Request.State.OPEN::equals).isPresent()) {
            return;
        }
        var matter = readings.of(part, person);
        var concerned =
                !matter.passages().isEmpty() && (workers.isOneOfEverybody(person) || namesThem(matter.passages()));
        if (concerned && !hasSigned(part, person, matter.passages())) {
            ask(part.edition(), part.content().title(), List.of(person));
        }
    }

    /** Has seen every clause, and no material change since has touched one of them. */
    private boolean hasSigned(Handbook.Part part, UUID person, List<Passage> mine) {
        var last = signatures.last(part.edition().moduleId(), person).orElse(null);
        if (last == null || !last.shown().covers(mine)) {
            return false;
        }
        var signed = texts.get(last.acknowledgement().edition()).edition();
        return signed.major() == part.edition().major()
                || mine.stream().allMatch(passage -> passage.change() == Passage.Change.SAME);
    }

    private static boolean namesThem(List<Passage> passages) {
        return passages.stream().anyMatch(passage -> !passage.addressees().isEmpty());
    }

    private void ask(Edition edition, Text title, List<UUID> people) {
        if (!people.isEmpty()) {
            over(requests.ask(edition, people));
            notices.tell(people, notice(edition, title));
        }
    }

    /** A notice that asks for what nobody has to do any more would send people to a closed page. */
    private void over(List<Requests.Closed> closed) {
        notices.over(
                closed.stream().map(Requests.Closed::person).collect(Collectors.toSet()),
                KIND,
                closed.stream().map(one -> one.edition().toString()).collect(Collectors.toSet()));
    }

    /** What people read in the inbox and in mails. */
    public static Notice notice(Edition edition, Text title) {
        return new Notice(
                KIND,
                edition.id().toString(),
                new Text("请阅读并签收《" + title.zh() + "》", "Please read and sign “" + title.en() + "”"),
                new Text(
                        "第 " + edition.number() + " 版：" + edition.note(),
                        "Edition " + edition.number() + ": " + edition.note()),
                "acknowledge/" + edition.id());
    }
}
