package org.guizhang.thing.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingRegister;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things as it is answered.
 *
 * @param current whether an edition in force declares it
 * @param things how many open ones there are that the caller may have
 */
@Schema(name = "ThingKind")
public record KindAnswer(
        @Schema(example = "restaurant-operations/supplier") String id,
        Text title,
        Text regulation,
        @Nullable Text summary,
        @Nullable Text identifiedBy,
        boolean acrossSites,
        boolean current,
        long things,
        List<FieldAnswer> fields,
        List<ExpiryAnswer> expires) {

    /**
     * A field of a kind.
     *
     * @param help what is said beside it
     * @param type as the template format calls it
     * @param kind of things it names; null: of no thing
     */
    @Schema(name = "ThingField")
    public record FieldAnswer(
            String key,
            Text title,
            @Nullable Text help,
            @Nullable Text unit,
            @Schema(example = "date") String type,
            boolean required,
            boolean personal,
            boolean several,
            List<OptionAnswer> options,
            @Nullable String kind,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {}

    /** One of the answers that may be chosen. */
    @Schema(name = "ThingOption")
    public record OptionAnswer(String key, Text title) {}

    /**
     * A field whose day ends something.
     *
     * @param blocks whether the thing cannot be chosen any more after it
     */
    @Schema(name = "ThingExpiry")
    public record ExpiryAnswer(String field, boolean blocks) {}

    static KindAnswer of(ThingRegister.Counted counted) {
        var kind = counted.kind();
        return new KindAnswer(
                kind.id(),
                kind.title(),
                kind.regulation(),
                kind.declared().summary(),
                kind.declared().identifiedBy(),
                kind.declared().acrossSites(),
                kind.current(),
                counted.things(),
                kind.fields().stream().map(field -> field(kind, field)).toList(),
                kind.expires().stream().map(KindAnswer::expiry).toList());
    }

    private static ExpiryAnswer expiry(RecordType.Expiry one) {
        return new ExpiryAnswer(one.field(), one.blocks());
    }

    private static FieldAnswer field(RegisterKind kind, Field field) {
        var basics = field.basics();
        var options = field instanceof Field.Choice choice
                ? choice.options().entrySet().stream()
                        .map(each -> new OptionAnswer(each.getKey(), each.getValue()))
                        .toList()
                : List.<OptionAnswer>of();
        var amount = field instanceof Field.Amount number ? number : null;
        return new FieldAnswer(
                basics.key(),
                basics.title(),
                kind.declared().help().get(basics.key()),
                kind.declared().units().get(basics.key()),
                basics.type(),
                basics.required(),
                basics.personal(),
                field instanceof Field.Several several && several.several(),
                options,
                field instanceof Field.Link link && basics.type().startsWith("thing") ? kind.kindOf(link) : null,
                field instanceof Field.Words words ? words.maxLength() : null,
                amount == null ? null : amount.min(),
                amount == null ? null : amount.max());
    }
}
