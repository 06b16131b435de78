package org.guizhang.ui.policy.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;

/**
 * What people call the placeholders of a text: {@code {{closing-time}}} is written {@code {{打烊时间}}}. A name that two
 * have is followed by the key. Both ways lead back: whoever knows the key may write it.
 */
final class PlaceholderNames {
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();

    PlaceholderNames(TextPreview preview, Template template, Locale locale) {
        for (var placeholder : preview.placeholders().stream().sorted().toList()) {
            var name = Placeholders.isParameter(placeholder)
                    ? template.parameter(placeholder)
                            .map(p -> preview.resolve(p.title()).in(locale))
                            .orElse(placeholder)
                    : preview.words(placeholder).in(locale);
            var plain = name.replace("{", "").replace("}", "").strip();
            var free = keys.containsKey(plain) ? plain + " (" + placeholder + ")" : plain;
            names.put(placeholder, free);
            keys.put(free, placeholder);
        }
    }

    /** A text as people write it. */
    String toNames(String text) {
        return Placeholders.replace(text, key -> "{{" + names.getOrDefault(key, key) + "}}");
    }

    /** The same as it is stored; a name that nothing has stays as it is, to be complained about. */
    String toKeys(String text) {
        return Placeholders.replace(text, name -> "{{" + keys.getOrDefault(name.strip(), name) + "}}");
    }

    /** What can be put into a text: names by placeholder, parameters first, each kind by name. */
    Map<String, String> choices() {
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> e) -> !Placeholders.isParameter(e.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
