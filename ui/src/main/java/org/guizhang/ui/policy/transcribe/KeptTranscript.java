package org.guizhang.ui.policy.transcribe;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.guizhang.shared.Json;
import org.guizhang.transcribe.Proposal;

/**
 * A proposal with what has been corrected of it so far, as the browser keeps it until it is stored.
 *
 * @param pasted whether the text came from the field and not from a file
 */
record KeptTranscript(Proposal proposal, List<UnderstoodChapter> chapters, boolean pasted) {
    String written() {
        return Json.write(this);
    }

    /** Nothing where a former version of the program has written it in another way. */
    static Optional<KeptTranscript> read(String written) {
        try {
            return Optional.ofNullable(Json.read(written, KeptTranscript.class))
                    .filter(kept -> kept.proposal != null && kept.chapters != null);
        } catch (UncheckedIOException other) {
            return Optional.empty();
        }
    }
}
