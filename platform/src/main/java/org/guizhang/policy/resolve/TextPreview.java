package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.resolve.internal.Wording;
import org.guizhang.shared.Text;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;

/** Any text of a draft as it would read, cut so that a screen can mark the values in it while somebody writes. */
public final class TextPreview {
    private final Wording wording;

    /**
     * For the texts of a template.
     *
     * @param template with amendments in it
     * @param values checked values by key, absent ones are the defaults
     */
    public TextPreview(Template template, Map<String, JsonNode> values) {
        this.wording = new Wording(template, values);
    }

    /** The pieces of a text; a placeholder that nothing is known of stays as it was written. */
    public List<SentencePreview.Segment> of(String text, Locale locale) {
        return Placeholders.split(text, plain -> new SentencePreview.Segment(plain, null), placeholder -> {
            var words = wording.find(placeholder);
            return new SentencePreview.Segment(
                    words.map(w -> w.in(locale)).orElse("{{" + placeholder + "}}"),
                    words.isPresent() && Placeholders.isParameter(placeholder)
                            ? Placeholders.parameter(placeholder)
                            : null);
        });
    }

    /** What may stand between the braces. */
    public Set<String> placeholders() {
        return wording.placeholders();
    }

    /** What stands for one of {@link #placeholders}. */
    public Text words(String placeholder) {
        return wording.of(placeholder);
    }

    /** A text with the values in it, such as the title of a parameter. */
    public Text resolve(Text text) {
        return wording.resolve(text);
    }
}
