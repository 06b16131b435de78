package org.guizhang.policy.consult;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.policy.diff.Difference;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The file of a consultation: Article 4 of the Labour Contract Law asks that rules touching the vital interests of
 * employees are discussed with all of them or their representatives, that proposals are heard, that the result is
 * decided together, and that it is published. Days are those of the business.
 *
 * @param shownTo whom the draft was shown to, such as all staff or twelve representatives
 * @param shownOn the day it was shown from
 * @param until the last day for opinions
 * @param opinions what was said, in the order of arrival
 * @param meetingOn the day of the meeting
 * @param meetingWith who took part: the union or the representatives
 * @param minutes what was agreed
 * @param publication how the result is made known to everybody
 * @param draftDigest SHA-256 of the draft that was shown; set when it is noted whom it was shown to
 */
public record Consultation(
        @Schema(maxLength = MAX_LINE, example = "All staff") @Nullable
        String shownTo,

        @Schema(example = "2026-11-02") @Nullable LocalDate shownOn,
        @Nullable LocalDate until,

        @Schema(nullable = true, maxItems = MAX_OPINIONS, example = "[]")
        List<Opinion> opinions,

        @Nullable LocalDate meetingOn,
        @Schema(maxLength = MAX_LINE) @Nullable String meetingWith,
        @Schema(maxLength = MAX_MINUTES) @Nullable String minutes,
        @Schema(maxLength = MAX_LINE) @Nullable String publication,
        @Nullable String draftDigest) {
    public static final int MAX_LINE = 500;
    public static final int MAX_MINUTES = 10_000;
    public static final int MAX_OPINIONS = 200;
    public static final Consultation EMPTY =
            new Consultation(null, null, null, List.of(), null, null, null, null, null);

    public Consultation {
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
    }

    /** What became of an opinion. */
    public enum Outcome {
        TAKEN,
        PARTLY,
        NOT_TAKEN
    }

    /**
     * What somebody said about the draft.
     *
     * @param who a name, a team, or "anonymous"
     * @param outcome null while it is not decided
     * @param reason why it was taken or not
     */
    public record Opinion(
            @Schema(required = true, maxLength = MAX_LINE, example = "Li Hua") @Nullable
            String who,

            @Schema(required = true, maxLength = MAX_MINUTES, example = "Too early in winter.") @Nullable
            String text,

            @Nullable Outcome outcome,
            @Schema(maxLength = MAX_LINE) @Nullable String reason) {}

    /**
     * The file while it is written.
     *
     * @param revision counts its changes; 0 where nothing is written yet
     */
    public record Working(Consultation file, int revision) {}

    /**
     * The file of an edition.
     *
     * @param digest SHA-256 of the canonical JSON of the file
     * @param consultedDigest SHA-256 of the draft that was shown; null where the file does not say that one was
     * @param changed whether the edition reads otherwise than what was shown
     */
    public record Attached(
            UUID editionId,
            Consultation file,
            String digest,
            @Nullable String consultedDigest,
            boolean changed) {}

    /**
     * Whether a draft is still what was shown.
     *
     * @param consultedDigest SHA-256 of what was shown; null where nothing was shown yet
     * @param draftDigest SHA-256 of the draft as it is now
     * @param changed whether readers would read something else than was shown
     * @param difference what; null where nothing differs, or what was shown was not kept
     */
    public record Standing(
            @Nullable String consultedDigest,
            String draftDigest,
            boolean changed,
            @Nullable Difference difference) {}

    /** What the procedure asks for and the file does not say yet, by the name of the field. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        note(missing, "shownTo", shownTo != null && shownOn != null);
        note(
                missing,
                "opinions",
                opinions.stream().allMatch(opinion -> opinion.outcome() != null && opinion.reason() != null));
        note(missing, "meetingOn", meetingOn != null && meetingWith != null);
        note(missing, "minutes", minutes != null);
        note(missing, "publication", publication != null);
        return List.copyOf(missing);
    }

    public boolean unwritten() {
        return equals(EMPTY);
    }

    /** The file with texts trimmed and empty ones gone; throws {@link org.guizhang.shared.Rejected} naming all faults. */
    Consultation checked(@Nullable String digest) {
        var violations = new Violations();
        if (opinions.size() > MAX_OPINIONS) {
            violations.add("/opinions", "too-many", MAX_OPINIONS);
        }
        Dates.check(violations, "/shownOn", shownOn);
        Dates.check(violations, "/until", until);
        Dates.check(violations, "/meetingOn", meetingOn);
        if (shownOn != null && until != null && until.isBefore(shownOn)) {
            violations.add("/until", "before-shown");
        }
        if (shownOn != null && meetingOn != null && meetingOn.isBefore(shownOn)) {
            violations.add("/meetingOn", "before-shown");
        }
        var heard = new ArrayList<Opinion>();
        for (int i = 0; i < opinions.size(); i++) {
            var opinion = opinions.get(i);
            var at = "/opinions/" + i;
            heard.add(new Opinion(
                    violations.line(at + "/who", opinion.who(), MAX_LINE),
                    violations.text(at + "/text", opinion.text(), MAX_MINUTES),
                    opinion.outcome(),
                    line(violations, at + "/reason", opinion.reason(), MAX_LINE)));
        }
        var file = new Consultation(
                line(violations, "/shownTo", shownTo, MAX_LINE),
                shownOn,
                until,
                heard,
                meetingOn,
                line(violations, "/meetingWith", meetingWith, MAX_LINE),
                line(violations, "/minutes", minutes, MAX_MINUTES),
                line(violations, "/publication", publication, MAX_LINE),
                digest);
        violations.check();
        return file;
    }

    private static @Nullable String line(Violations violations, String field, @Nullable String value, int max) {
        return value == null || value.isBlank() ? null : violations.text(field, value, max);
    }

    private static void note(List<String> missing, String field, boolean there) {
        if (!there) {
            missing.add(field);
        }
    }
}
