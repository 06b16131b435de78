package org.guizhang.verifier;

import java.util.List;
import java.util.Map;

/** The members of a JSON object, each of the kind that is expected. */
record Members(Map<?, ?> object) {
    static Members of(Object value) throws Refused {
        if (value instanceof Map<?, ?> object) {
            return new Members(object);
        }
        throw new Refused("json.unknown");
    }

    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonText.NULL;
    }

    String text(String name) throws Refused {
        return as(String.class, name);
    }

    Members inner(String name) throws Refused {
        return new Members(as(Map.class, name));
    }

    List<?> list(String name) throws Refused {
        return as(List.class, name);
    }

    Object any(String name) throws Refused {
        return as(Object.class, name);
    }

    private <T> T as(Class<T> type, String name) throws Refused {
        var value = object.get(name);
        if (!type.isInstance(value)) {
            throw new Refused("json.member", name);
        }
        return type.cast(value);
    }
}
