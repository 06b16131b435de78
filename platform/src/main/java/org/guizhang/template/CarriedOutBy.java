package org.guizhang.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Keys of the artefacts of the same template that carry a clause out. */
@Schema(additionalProperties = Schema.True.class)
public record CarriedOutBy(
        List<String> records,
        List<String> checklists,
        List<String> deadlines,
        List<String> penalties,
        List<String> phrases,
        List<String> classifications) {
    public static final CarriedOutBy NOTHING =
            new CarriedOutBy(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CarriedOutBy {
        records = Parts.listed(records);
        checklists = Parts.listed(checklists);
        deadlines = Parts.listed(deadlines);
        penalties = Parts.listed(penalties);
        phrases = Parts.listed(phrases);
        classifications = Parts.listed(classifications);
    }
}
