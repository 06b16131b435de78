package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a type in the description: its feature, the classes it stands in, and its own, such as
 * {@code WorkforceSiteEntry}. A name depends on its type alone, so no new type ever renames another.
 */
final class SchemaName {
    private static final String ROOT = "org.guizhang.";
    private static final Set<String> LAYERS = Set.of("rest", "internal");
    /** Types of everybody need no feature in front. */
    private static final Set<String> COMMON = Set.of("shared", "api");

    private SchemaName() {}

    static String of(JavaType type) {
        var name = new StringBuilder();
        for (var i = 0; i < type.containedTypeCount(); i++) {
            name.append(of(type.containedType(i)));
        }
        return name.append(of(type.getRawClass())).toString();
    }

    private static String of(Class<?> type) {
        var name = nested(type);
        var feature = feature(type);
        var starts = name.toLowerCase(Locale.ROOT).startsWith(feature.toLowerCase(Locale.ROOT));
        return starts ? name : feature.substring(0, 1).toUpperCase(Locale.ROOT) + feature.substring(1) + name;
    }

    private static String nested(Class<?> type) {
        var outer = type.getEnclosingClass();
        return (outer == null ? "" : nested(outer)) + type.getSimpleName().replaceFirst("Resource$", "");
    }

    private static String feature(Class<?> type) {
        if (!type.getPackageName().startsWith(ROOT)) {
            throw new IllegalStateException(type + " is no type of ours: it does not belong into an answer");
        }
        var feature = "";
        for (var part : type.getPackageName().substring(ROOT.length()).split("\\.", -1)) {
            if (!LAYERS.contains(part)) {
                feature = part;
            }
        }
        return COMMON.contains(feature) ? "" : feature;
    }
}
