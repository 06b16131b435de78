package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Marks what a template adds to the regulation it was made from.
 *
 * @param basis law or standard that asks for it; null: the practice of the trade
 * @param checked how sure the basis is; null without one
 */
@Schema(additionalProperties = Schema.True.class)
public record Addition(@Nullable Text basis, @Nullable Checked checked) {

    /** How the authors know what the law or standard says. Nobody of them is a lawyer. */
    public enum Checked {
        /** The article itself was read. */
        @JsonProperty("read")
        READ,
        /** It was found quoted in independent places. */
        @JsonProperty("quoted")
        QUOTED,
        @JsonProperty("not-verified")
        NOT_VERIFIED
    }
}
