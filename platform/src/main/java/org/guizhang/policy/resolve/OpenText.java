package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.guizhang.policy.resolve.internal.Wording;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;

/** Texts of a template or of amendments, put into words while they are still decided about. */
public final class OpenText {
    private final Wording wording;

    /**
     * For a version.
     *
     * @param values checked values by key, as {@link ParameterValues#check} gives them; absent ones are the defaults
     */
    public OpenText(Template template, Map<String, JsonNode> values) {
        this.wording = new Wording(template, values);
    }

    /** The text as readers would see it; what nothing is known of stays as it is written. */
    public String in(String text, Locale locale) {
        return Placeholders.replace(
                text,
                placeholder ->
                        wording.find(placeholder).map(words -> words.in(locale)).orElse("{{" + placeholder + "}}"));
    }
}
