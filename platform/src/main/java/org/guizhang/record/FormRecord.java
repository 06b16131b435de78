package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody fills in or has filled in, as it stands.
 *
 * @param serial its number; null before it is handed in, and where it gets none
 * @param state null: a draft
 * @param answers as they are kept, with what is computed; without what is masked
 * @param masked JSON pointers of answers that there are and the caller does not see
 * @param version of what was handed in; 0: nothing yet
 * @param revision what a change is based on
 * @param now the steps that the caller may take
 * @param mayCorrect whether the caller may put right what was handed in
 * @param links other records, and what this one was opened for
 * @param next what may be carried on with from here
 * @param names of people, places, positions, things and records that the answers name, by id
 */
public record FormRecord(
        UUID id,
        UUID module,
        String form,
        Text title,
        UUID edition,
        String editionNumber,
        @Nullable RecordPlace site,
        @Nullable String serial,
        RecordForm.@Nullable FormState state,
        Keeping.Level classification,
        RecordPerson author,
        Instant createdAt,
        @Nullable Instant submittedAt,
        ObjectNode answers,
        List<String> masked,
        int version,
        int revision,
        RecordJudgement judgement,
        List<NextStep> now,
        boolean mayCorrect,
        List<Signature> signatures,
        List<Turn> line,
        List<Link> links,
        List<NextForm> next,
        List<FormClause> clauses,
        Map<String, Text> names) {

    /**
     * A step that the caller may take.
     *
     * @param sets fields and tables it asks for
     * @param signatures those it needs, of rows too
     * @param approves the approval it is
     * @param mayRefuse whether it can be refused with a reason, and goes back
     * @param needsReason whether it is taken for a reason alone
     */
    public record NextStep(
            String step,
            Text title,
            List<String> sets,
            List<String> requires,
            List<NeededSignature> signatures,
            @Nullable String approves,
            boolean mayRefuse,
            boolean needsReason) {}

    /**
     * A signature that a step needs.
     *
     * @param key {@code table/0} of a row
     * @param outside whether somebody outside gives it, by name and drawn
     * @param mine whether the caller may give it
     * @param signers those who may; empty where that is left open, and for somebody outside
     * @param given whether it has been given to what is answered now
     */
    public record NeededSignature(
            String key,
            Text title,
            boolean required,
            boolean outside,
            boolean mine,
            List<RecordPerson> signers,
            boolean given) {}

    /**
     * A signature that was given.
     *
     * @param person null for somebody outside
     * @param name of whoever signed, as it was then
     * @param drawn strokes, picture or confirmation
     * @param version of the record that it was given to; 0: to the answers of a draft
     * @param digest of that version, or of those answers
     */
    public record Signature(
            String key,
            Text title,
            @Nullable UUID person,
            String name,
            ObjectNode drawn,
            Instant at,
            int version,
            String digest) {}

    /**
     * What became of it, in order.
     *
     * @param refused whether the step was refused
     * @param changed JSON pointers of answers that differ from the version before
     */
    public record Turn(
            int version,
            String step,
            Text title,
            @Nullable Text state,
            boolean refused,
            RecordPerson by,
            Instant at,
            @Nullable Instant deviceTime,
            List<String> changed,
            @Nullable String reason,
            String digest) {}

    /**
     * Something it has to do with.
     *
     * @param how {@code names}: a field of this one names it; {@code named-by}: the other way; {@code opened-for}: what it was
     *     opened for, such as a failed item
     * @param address its page in the application
     */
    public record Link(UUID id, Text title, @Nullable String serial, String how, String address) {}

    /** A form of the same regulation that the caller may begin, and that names this record then. */
    public record NextForm(String form, Text title) {}
}
