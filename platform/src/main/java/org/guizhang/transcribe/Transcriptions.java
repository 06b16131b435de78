package org.guizhang.transcribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.shared.Violation;
import org.guizhang.template.TemplatePosition;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.transcribe.internal.DocumentReader;
import org.guizhang.transcribe.internal.PlainText;
import org.guizhang.transcribe.internal.Proposer;
import org.guizhang.transcribe.internal.TranscriptChanges;
import org.guizhang.transcribe.internal.TranscriptCheck;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;

/** Takes a business's own regulation over, out of a file or a text, into the draft of one of its modules. */
@ApplicationScoped
public class Transcriptions {
    /** Documents that are read at the same time: one may take a hundred megabytes and some seconds. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Amendments amendments;

    @Inject
    Modules modules;

    @Inject
    Positions positions;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * What is understood of a file; nothing is stored.
     *
     * @throws Rejected of {@code /file} for what cannot be read
     * @throws TooMany when others have their documents read and do not come to an end
     */
    @Requires(Permission.EDIT_POLICY)
    public Proposal propose(UUID module, byte[] file) {
        return propose(module, () -> DocumentReader.read(file));
    }

    /** The same of a text that was typed or pasted. */
    @Requires(Permission.EDIT_POLICY)
    public Proposal propose(UUID module, String text) {
        return propose(module, () -> typed(text));
    }

    /** Refused as the text that it is: on a screen both stand beside each other. */
    private static SourceDocument typed(String text) {
        try {
            var document = PlainText.read(text);
            if (document.lines().isEmpty()) {
                throw Rejected.field("/text", "transcribe-empty");
            }
            return document;
        } catch (Rejected refused) {
            throw Rejected.of(refused.violations().stream()
                    .map(one -> new Violation("/text", one.rule(), one.remedy()))
                    .toList());
        }
    }

    /**
     * Adds the chapters to the draft in their order, behind those that are there or before one of them, all or nothing.
     *
     * @param revision of the draft it starts from; {@link org.guizhang.shared.Conflict} when somebody else has changed it
     *     since
     * @throws Rejected naming everything that is wrong by its place in the transcript
     */
    @Requires(Permission.EDIT_POLICY)
    @Transactional
    public Module accept(UUID module, Transcript transcript, int revision) {
        var draft = modules.preview(module, Map.of());
        var known =
                draft.content().positions().stream().map(TemplatePosition::key).collect(Collectors.toSet());
        var chapters = draft.chapters().stream().map(Resolved.Chapter::key).collect(Collectors.toSet());
        TranscriptCheck.check(transcript, known, chapters);
        var changes = new TranscriptChanges(transcript);
        try {
            return amendments.addAll(module, changes::of, changes.facts(), revision);
        } catch (Rejected refused) {
            // A text stands for both languages: what is wrong with it is said once.
            var once = new LinkedHashMap<String, Violation>();
            for (var one : refused.violations()) {
                var place = changes.place(one.field());
                once.putIfAbsent(place + " " + one.rule(), new Violation(place, one.rule(), one.remedy()));
            }
            throw Rejected.of(List.copyOf(once.values()));
        }
    }

    // Not in a transaction: a connection would wait for the document.
    private Proposal propose(UUID module, Supplier<SourceDocument> reader) {
        var addressees = addressees(module);
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooMany(Message.of("problem.transcribe-busy"), PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooMany(Message.of("problem.transcribe-busy"), PATIENCE);
        }
        try {
            return Proposer.propose(reader.get(), addressees);
        } finally {
            turns.release();
        }
    }

    /** The positions of the regulation as the business calls them, and those that only the business has. */
    private List<Proposal.Addressee> addressees(UUID module) {
        var content = modules.preview(module, Map.of()).content();
        var template = content.template().id();
        var own = positions.list().stream()
                .filter(position -> !position.closed() && position.mergedInto() == null)
                .toList();
        var found = new ArrayList<Proposal.Addressee>();
        Set<String> titles = new LinkedHashSet<>();
        for (var position : content.positions()) {
            var called = own.stream()
                    .filter(one -> one.sources().contains(new Position.Source(template, position.key())))
                    .map(Position::title)
                    .findFirst()
                    .orElse(position.title());
            titles.add(called.zh());
            found.add(new Proposal.Addressee(position.key(), called, false));
        }
        for (var position : own) {
            var key = Change.OWN + position.key().replaceFirst("^" + Change.OWN, "");
            var isThere = position.sources().stream()
                            .anyMatch(source -> source.template().equals(template))
                    || found.stream().anyMatch(one -> one.key().equals(key));
            if (!isThere
                    && TranscriptCheck.isKey(key)
                    && titles.add(position.title().zh())) {
                found.add(new Proposal.Addressee(key, position.title(), true));
            }
        }
        return List.copyOf(found);
    }
}
