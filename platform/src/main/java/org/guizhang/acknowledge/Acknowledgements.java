package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.acknowledge.internal.QuizRows;
import org.guizhang.acknowledge.internal.RequestReconciler;
import org.guizhang.acknowledge.internal.RequestStanding;
import org.guizhang.acknowledge.internal.RequestWriter;
import org.guizhang.acknowledge.internal.Requests;
import org.guizhang.acknowledge.internal.RequiredReadings;
import org.guizhang.acknowledge.internal.Signatures;
import org.guizhang.acknowledge.internal.SignedContent;
import org.guizhang.acknowledge.internal.Timeline;
import org.guizhang.acknowledge.internal.Workload;
import org.guizhang.notify.Notices;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The caller's own side: what there is to sign, reading it, signing it. */
@ApplicationScoped
@Transactional
public class Acknowledgements {
    @Inject
    Requests requests;

    @Inject
    RequiredReadings readings;

    @Inject
    Signatures signatures;

    @Inject
    QuizRows quizzes;

    @Inject
    EditionRegister texts;

    @Inject
    RequestStanding standing;

    @Inject
    RequestReconciler reconciler;

    @Inject
    Workload workload;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * A line of the caller's list.
     *
     * @param outstanding what there is to read; null for what is signed
     */
    public record Mine(
            Request request,
            Text title,
            String number,
            @Nullable Outstanding outstanding) {}

    /**
     * A signature as it is given.
     *
     * @param language {@code zh} or {@code en}: in which it was read
     * @param shown the digest of {@link RequiredReading#shown()} in that language
     * @param answers the places of the chosen answers, from 0, in the order of the quiz
     */
    public record Signing(
            @Schema(
                    required = true,
                    enumeration = {"zh", "en"})
            @Nullable
            String language,

            @Schema(required = true, example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String shown,

            @Nullable List<Integer> answers) {}

    /**
     * What the caller is asked to sign or has signed: the open ones first, of these the ones with most clauses for the
     * caller's own position, then as they were asked.
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<Mine> mine() {
        return mine(requests.of(caller.get().personId()));
    }

    /** Of these the open ones alone: what is signed is not read for it, however much that is. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Mine> outstanding() {
        return mine(requests.open(caller.get().personId()));
    }

    private List<Mine> mine(List<Request> asked) {
        var parts = texts.parts(asked.stream().map(Request::edition).toList());
        var outstanding = workload.of(asked.stream()
                .filter(request -> request.state() == Request.State.OPEN)
                .map(request -> of(request, parts))
                .toList());
        return asked.stream()
                .map(request -> mine(request, of(request, parts), outstanding.get(request.edition())))
                .sorted(Comparator.comparing(mine ->
                        mine.outstanding() == null ? 1 : -mine.outstanding().own()))
                .toList();
    }

    /** Every request is about an edition there is. */
    private static Handbook.Part of(Request request, Map<UUID, Handbook.Part> parts) {
        return Objects.requireNonNull(parts.get(request.edition()));
    }

    private static Mine mine(Request request, Handbook.Part part, @Nullable Outstanding outstanding) {
        return new Mine(request, part.content().title(), part.edition().number(), outstanding);
    }

    /** What the caller reads of an edition; not found unless the caller was asked. */
    @Requires(Permission.READ_HANDBOOK)
    public RequiredReading read(UUID edition) {
        var who = caller.get().personId();
        var request = requests.find(edition, who).orElseThrow(Acknowledgements::nothing);
        var signed = request.state() == Request.State.SIGNED ? signatures.under(edition, who) : null;
        if (signed != null && signed.isPresent()) {
            return reading(request, readings.of(signed.get()), signed.get().acknowledgement());
        }
        return reading(request, readings.of(texts.get(edition), who), null);
    }

    /**
     * Signs for the caller. Throws {@link Conflict} when it is signed already, no longer asked for, or not what was
     * read, and {@link org.guizhang.shared.Rejected} with the answers that are wrong; nothing is stored then.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Acknowledgement sign(UUID edition, Signing signing) {
        var who = caller.get();
        // Before the request itself is locked: a publication takes the two in this order.
        requests.awaitPublications(false);
        var request = requests.lock(edition, who.personId()).orElseThrow(Acknowledgements::nothing);
        if (request.state() == Request.State.SIGNED) {
            throw new Conflict(Message.of("problem.signed-already"));
        }
        var more = standing.check(request);
        var language = check(edition, signing);
        var matter = readings.of(texts.get(edition), who.personId());
        var digest = matter.part().edition().digest();
        var shown = SignedContent.digests(digest, matter.passages()).in(language);
        if (!shown.equals(signing.shown())) {
            throw new Conflict(Message.of("problem.reading-changed"));
        }
        var signed = new Acknowledgement(
                ids.next(),
                edition,
                request.module(),
                who.personId(),
                who.name(),
                digest,
                Languages.tag(language),
                shown,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        signatures.add(signed, SignedContent.of(matter.base(), matter.passages(), matter.positions()));
        requests.signed(edition, who.personId());
        notices.done(RequestWriter.KIND, edition.toString());
        trail.fire(new AuditedAction(
                SigningAction.EDITION_ACKNOWLEDGED,
                "edition",
                edition.toString(),
                null,
                Map.of("number", matter.part().edition().number(), "digest", digest, "shown", shown)));
        if (more) {
            reconciler.of(who.personId());
        }
        return signed;
    }

    private Locale check(UUID edition, Signing signing) {
        var violations = new Violations();
        if (signing.language() == null || !List.of("zh", "en").contains(signing.language())) {
            violations.add("/language", "choice", "zh, en");
        }
        if (signing.shown() == null) {
            violations.add("/shown", "required");
        }
        var quiz = quizzes.of(edition);
        var answers = signing.answers() == null ? List.<Integer>of() : signing.answers();
        for (var i = 0; i < quiz.size(); i++) {
            if (i >= answers.size() || answers.get(i) == null) {
                violations.add("/answers/" + i, "quiz-answer");
            } else if (answers.get(i) != quiz.get(i).right()) {
                violations.add("/answers/" + i, "quiz-wrong");
            }
        }
        violations.check();
        return Languages.ofTag(signing.language());
    }

    private RequiredReading reading(Request request, RequiredReadings.Matter matter, @Nullable Acknowledgement signed) {
        var edition = matter.part().edition();
        return new RequiredReading(
                request,
                matter.part().content().title(),
                edition.number(),
                edition.note(),
                notes(edition, matter.base()),
                edition.effectiveFrom(),
                edition.digest(),
                matter.passages(),
                quizzes.of(edition.id()).stream().map(QuizQuestion::asked).toList(),
                SignedContent.digests(edition.digest(), matter.passages()),
                signed);
    }

    /** @param base the edition signed before, null where there is none */
    private List<RequiredReading.Note> notes(Edition edition, @Nullable UUID base) {
        var timeline = new Timeline(texts.timeline(edition.moduleId()), clock.instant());
        return timeline.news(base == null ? null : timeline.get(base), edition).stream()
                .map(told -> new RequiredReading.Note(told.number(), told.note()))
                .toList();
    }

    private static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }
}
