package org.guizhang.template;

/**
 * Who has brought a template. It stands in front of the template's key, so that keys of different origin never collide,
 * whatever is delivered, put into the operator's folder or uploaded later.
 */
public enum TemplateOrigin {
    /** Comes with the program, for all businesses: {@code restaurant-operations}. */
    DELIVERED(""),
    /** Comes out of the operator's folder, for all businesses of the installation: {@code operator.hotel}. */
    OPERATOR("operator."),
    /** A business has uploaded it, for itself alone: {@code own.hotel}. */
    OWN("own.");

    private final String prefix;

    TemplateOrigin(String prefix) {
        this.prefix = prefix;
    }

    /** The origin of a template by its id in the catalogue. */
    public static TemplateOrigin of(String id) {
        if (id.startsWith(OWN.prefix)) {
            return OWN;
        }
        return id.startsWith(OPERATOR.prefix) ? OPERATOR : DELIVERED;
    }

    /** The id in the catalogue of a template whose files give it a key. */
    public String id(String key) {
        return prefix + key;
    }

    /** The key that the files give a template, by its id in the catalogue. */
    public static String key(String id) {
        return id.substring(of(id).prefix.length());
    }
}
