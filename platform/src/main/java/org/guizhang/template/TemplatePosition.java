package org.guizhang.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A job that clauses and tasks address.
 *
 * @param reportsTo key of the position above, null at the top
 * @param group department or crew, for a chart
 * @param external held by somebody outside the business, such as a customer
 */
@Schema(additionalProperties = Schema.True.class)
public record TemplatePosition(
        String key,
        Text title,
        Text summary,
        @Nullable String reportsTo,
        @Nullable Text group,
        boolean external,
        List<Duty> duties,
        List<String> sources) {

    /** One duty of a position. */
    @Schema(additionalProperties = Schema.True.class)
    public record Duty(String key, Text text) {}

    public TemplatePosition {
        duties = Parts.listed(duties);
        sources = Parts.listed(sources);
    }
}
