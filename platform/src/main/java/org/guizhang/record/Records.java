package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.internal.DraftDesk;
import org.guizhang.record.internal.RecordCopies;
import org.guizhang.record.internal.RecordCorrections;
import org.guizhang.record.internal.RecordLists;
import org.guizhang.record.internal.RecordViews;
import org.guizhang.record.internal.StepDesk;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Records: begun as drafts, handed in, taken from step to step, put right by later versions, read. */
@ApplicationScoped
@Transactional
public class Records {
    public static final int MAX_REASON = 500;

    @Inject
    RecordViews views;

    @Inject
    RecordLists lists;

    @Inject
    DraftDesk drafts;

    @Inject
    StepDesk steps;

    @Inject
    RecordCorrections corrections;

    @Inject
    RecordCopies copies;

    /**
     * Begins a record as a draft, with what it carries on; the same id again answers what is there.
     *
     * @throws org.guizhang.shared.Forbidden if the form is not the caller's to fill in there
     */
    @Requires(Permission.WORK)
    public FormRecord start(RecordStart start) {
        return views.get(drafts.start(start));
    }

    /** One that the caller may see; reading a secret one is noted. */
    @Requires(Permission.READ_HANDBOOK)
    public FormRecord get(UUID id) {
        return views.read(id);
    }

    /** A version of one whole. */
    @Requires(Permission.READ_HANDBOOK)
    public RecordVersion version(UUID id, int version) {
        return views.version(id, version);
    }

    /**
     * Stores what is filled in so far, of a draft or for the next step.
     *
     * @throws org.guizhang.shared.Conflict if somebody has stored something since {@code base}
     */
    @Requires(Permission.WORK)
    public SavedAnswers save(UUID id, DraftAnswers answers) {
        return drafts.save(id, answers);
    }

    /** Gives a signature before a step is taken; it falls when other answers are stored. */
    @Requires(Permission.WORK)
    public FormRecord sign(UUID id, String key, GivenSignature signature) {
        drafts.sign(id, key, signature);
        return views.get(id);
    }

    /**
     * Takes a step; the first one hands the record in.
     *
     * @throws org.guizhang.shared.Conflict if somebody has changed it since {@code base}, or it cannot be taken now
     * @throws Rejected with everything that is missing or wrong
     */
    @Requires(Permission.WORK)
    public FormRecord take(UUID id, String step, StepTaking taking) {
        steps.take(id, step, taking);
        return views.get(id);
    }

    /** Appends a version with other answers, for a reason. */
    @Requires(Permission.WORK)
    public FormRecord correct(UUID id, RecordCorrection correction) {
        corrections.correct(id, correction);
        return views.get(id);
    }

    /** Deletes a draft of the caller's own. */
    @Requires(Permission.WORK)
    public void delete(UUID id) {
        drafts.delete(id);
    }

    /** How many there are of those that the caller sees. */
    @Requires(Permission.READ_HANDBOOK)
    public long count(RecordFilter filter) {
        return lists.count(filter);
    }

    /** {@code limit} of them from {@code offset} on, the last changed first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<RecordLine> list(RecordFilter filter, int offset, int limit) {
        return lists.list(filter, offset, limit);
    }

    /** A page of {@link #list}; {@code after} is the cursor of the page before. */
    @Requires(Permission.READ_HANDBOOK)
    public Page<RecordLine> page(RecordFilter filter, @Nullable String after, int size) {
        var offset = after == null ? 0 : cursor(after);
        return Page.of(lists.list(filter, offset, size + 1), size, last -> String.valueOf(offset + size));
    }

    /** Those of one form as a file for spreadsheets, in the caller's language; leaves a trace. */
    @Requires(Permission.READ_HANDBOOK)
    public String csv(RecordFilter filter) {
        return lists.csv(filter);
    }

    /** The same as a workbook (.xlsx). */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] workbook(RecordFilter filter) {
        return lists.workbook(filter);
    }

    /**
     * Begins a record with the answers of another one of its form that the caller sees; days and times, pictures, signatures and
     * what registers carry on are not taken over.
     *
     * @throws org.guizhang.shared.Forbidden if the form is not the caller's to fill in there
     */
    @Requires(Permission.WORK)
    public FormRecord startLike(UUID id) {
        return views.get(copies.like(id));
    }

    /** How many were on the pages before. */
    private static int cursor(String text) {
        try {
            var offset = Integer.parseInt(text);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException malformed) {
            // Refused below.
        }
        throw Rejected.field("/cursor", "cursor");
    }
}
