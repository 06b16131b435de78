package org.guizhang.api.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** The schemas of the types that go in and out: each named type once, and references to it. */
final class Schemas {
    static final String PREFIX = "#/components/schemas/";

    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, JavaType> types = new TreeMap<>();

    /** Schema of a type, or a reference to it. */
    ObjectNode of(Type type) {
        return of(Json.MAPPER.constructType(type));
    }

    ObjectNode of(JavaType type) {
        var raw = type.getRawClass();
        var scalar = ScalarSchemas.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            var any = JsonNodeFactory.instance.objectNode();
            return ObjectNode.class.isAssignableFrom(raw) ? any.put("type", "object") : any;
        }
        if (type.isReferenceType()) {
            return of(type.getContentType());
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return listOf(of(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            var map = JsonNodeFactory.instance.objectNode().put("type", "object");
            map.set("additionalProperties", of(type.getContentType()));
            return map;
        }
        var value = Json.MAPPER.getSerializationConfig().introspect(type).findJsonValueAccessor();
        return value == null || type.isEnumType() || says(raw) != null ? reference(type) : of(value.getType());
    }

    static ObjectNode listOf(ObjectNode item) {
        var list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.set("items", item);
        return list;
    }

    private ObjectNode reference(JavaType type) {
        var name = SchemaName.of(type);
        var before = types.putIfAbsent(name, type);
        if (before == null) {
            named.put(name, definition(type));
        } else if (!before.equals(type)) {
            throw new IllegalStateException(
                    before + " and " + type + " would both be described as " + name + ": rename one of them");
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", PREFIX + name);
    }

    private static @Nullable Schema says(Class<?> raw) {
        return raw.getAnnotation(Schema.class);
    }

    private ObjectNode definition(JavaType type) {
        var raw = type.getRawClass();
        var said = says(raw);
        if (said != null) {
            var schema = said.type() == SchemaType.DEFAULT ? object(type) : JsonNodeFactory.instance.objectNode();
            Keywords.put(said, schema);
            return schema;
        }
        if (raw.isEnum()) {
            var choice = JsonNodeFactory.instance.objectNode().put("type", "string");
            for (var constant : raw.getEnumConstants()) {
                choice.withArray("enum").add(Json.tree(constant));
            }
            return choice;
        }
        return raw.isInterface() && raw.isAnnotationPresent(JsonTypeInfo.class) ? alternatives(raw) : object(type);
    }

    /** One of several types, told apart by the member that says which. */
    private ObjectNode alternatives(Class<?> raw) {
        var member = raw.getAnnotation(JsonTypeInfo.class).property();
        var alternatives = JsonNodeFactory.instance.objectNode();
        var mapping = JsonNodeFactory.instance.objectNode();
        for (var sub : raw.getAnnotation(JsonSubTypes.class).value()) {
            var reference = reference(Json.MAPPER.constructType(sub.value()));
            var name = reference.get("$ref").asText();
            tell(name, member, sub.name());
            alternatives.withArray("oneOf").add(reference);
            mapping.put(sub.name(), name);
        }
        var discriminator = alternatives.putObject("discriminator").put("propertyName", member);
        discriminator.set("mapping", mapping);
        return alternatives;
    }

    private void tell(String reference, String member, String name) {
        var schema = named.get(reference.substring(PREFIX.length()));
        if (schema == null) {
            throw new IllegalStateException(reference + " stands in itself");
        }
        var kind = JsonNodeFactory.instance.objectNode().put("type", "string");
        kind.putArray("enum").add(name);
        schema.withObject("/properties").set(member, kind);
        schema.withArray("required").add(member);
    }

    private ObjectNode object(JavaType type) {
        var object = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = object.putObject("properties");
        for (var member : Member.of(type)) {
            properties.set(member.name(), of(member));
            if (member.isRequired()) {
                object.withArray("required").add(member.name());
            }
        }
        return object;
    }

    private ObjectNode of(Member member) {
        var said = member.said();
        if (said == null) {
            return of(member.type());
        }
        var schema = said.implementation() == Void.class ? of(member.type()) : of(said.implementation());
        Keywords.put(said, schema);
        return schema;
    }

    /** The names of the members that an object always has. */
    static Set<String> required(JsonNode schema) {
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** All named types, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }
}
