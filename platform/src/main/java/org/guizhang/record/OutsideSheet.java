package org.guizhang.record;

import java.time.Instant;
import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside signs by a link: what the form says now, without what is personal, and nothing else.
 *
 * @param asker who has made the link
 * @param signature what the signature is called
 * @param name of the signer where the form says it
 * @param digest of the answers that are signed
 * @param until when the link ends
 */
public record OutsideSheet(
        String business,
        String asker,
        Text regulation,
        String edition,
        Text form,
        @Nullable String serial,
        @Nullable Text site,
        Text signature,
        @Nullable String name,
        String digest,
        Instant until,
        List<Line> lines,
        List<Lines> tables) {

    /**
     * A field.
     *
     * @param type as templates call it
     * @param values in words; empty: not answered
     * @param photos by digest
     * @param masked whether it is answered and not shown
     */
    public record Line(
            Text title, String type, @Nullable Text unit, List<Text> values, List<String> photos, boolean masked) {}

    /** A table, row by row. */
    public record Lines(Text title, List<List<Line>> rows) {}
}
