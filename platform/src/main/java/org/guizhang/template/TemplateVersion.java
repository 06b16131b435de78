package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The version of a template: {@code major.minor.patch} of Semantic Versioning, without labels. */
public record TemplateVersion(int major, int minor, int patch) implements Comparable<TemplateVersion> {
    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");
    private static final Comparator<TemplateVersion> ORDER = Comparator.comparingInt(TemplateVersion::major)
            .thenComparingInt(TemplateVersion::minor)
            .thenComparingInt(TemplateVersion::patch);

    /** Reads {@code 1.4.0}; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static TemplateVersion parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("No template version: " + text);
        }
        return new TemplateVersion(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    @Override
    public int compareTo(TemplateVersion other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
