package org.guizhang.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** A member of an object, as Jackson writes it and as the code declares it. */
record Member(BeanDescription owner, BeanPropertyDefinition property) {

    String name() {
        return property.getName();
    }

    JavaType type() {
        return property.getAccessor().getType();
    }

    /** What the code says about it beyond its type. */
    @Nullable
    Schema said() {
        return declared().map(element -> element.getAnnotation(Schema.class)).orElse(null);
    }

    /**
     * Whether it is always there: what may be null is left out, and so is what is empty where the type says so. Documents
     * hold what was written into them, so lists and yes-or-no may be missing there.
     */
    boolean isRequired() {
        var said = said();
        if (said != null && (said.required() || said.nullable())) {
            return said.required();
        }
        return !(isNullable() || (type().isContainerType() && leavesOutEmpty()) || (isInDocument() && hasDefault()));
    }

    private boolean isInDocument() {
        var said = owner.getBeanClass().getAnnotation(Schema.class);
        return said != null && said.additionalProperties() == Schema.True.class;
    }

    private boolean hasDefault() {
        return type().isContainerType() || type().hasRawClass(boolean.class);
    }

    private boolean leavesOutEmpty() {
        return owner.findPropertyInclusion(JsonInclude.Value.empty()).getValueInclusion()
                == JsonInclude.Include.NON_EMPTY;
    }

    private boolean isNullable() {
        return type().isReferenceType()
                || declared()
                        .map(element -> annotated(element).isAnnotationPresent(Nullable.class))
                        .orElse(false);
    }

    private static AnnotatedType annotated(AnnotatedElement element) {
        return element instanceof Field field ? field.getAnnotatedType() : ((Method) element).getAnnotatedReturnType();
    }

    /** The field of a record's component, or the method that answers it. */
    private Optional<AnnotatedElement> declared() {
        for (Field field : owner.getBeanClass().getDeclaredFields()) {
            if (field.getName().equals(property.getInternalName())) {
                return Optional.of(field);
            }
        }
        return property.getAccessor().getMember() instanceof Method method ? Optional.of(method) : Optional.empty();
    }

    static List<Member> of(JavaType type) {
        var owner = Json.MAPPER.getSerializationConfig().introspect(type);
        return owner.findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .map(property -> new Member(owner, property))
                .toList();
    }
}
