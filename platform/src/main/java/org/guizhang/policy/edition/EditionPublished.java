package org.guizhang.policy.edition;

import java.util.List;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * An edition was put into the books. Fired once for each, inside its transaction: what an observer writes is stored
 * with the edition or not at all, and an observer that throws stops the publication.
 *
 * @param edition the new one; where its {@link Edition.Kind#ends() kind ends} the module, nobody has anything to read
 * @param content its text; of an edition that ends the module, the text that goes out of force
 * @param before the text in force until its day, null where nothing was
 * @param earlier the editions of the module before this one, newest first
 */
public record EditionPublished(
        Edition edition, Resolved content, @Nullable Resolved before, List<Edition> earlier) {
    public EditionPublished {
        earlier = List.copyOf(earlier);
    }
}
